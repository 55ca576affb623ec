// The result of reading a 自选股 file: rows and skipped entries, or the reason of a failure.
import type { CodeReason, ReadListing } from '../listings/code.ts';
import type { Encoding } from './decode.ts';

interface RowDetails {
  /** Groups or tags of the file, in its order. */
  groups?: string[];
  note?: string;
  addedAtMs?: number;
  /** Line of the file, from 1, or the record number in formats without lines. */
  line?: number;
}

export interface ListedRow extends RowDetails, ReadListing {
  name?: string;
}

/** A row with a name but no code. */
export interface NamedRow extends RowDetails {
  name: string;
  code?: undefined;
  exchange?: undefined;
}

export type WatchlistRow = ListedRow | NamedRow;

/**
 * Why an entry was skipped. `index`: also a sector or concept board · `fund`: not traded on an exchange · `bond`: also a
 * repo · `unknown-market`: not supported · `market-mismatch`: the stated market has no such code · `bad-code`: not a code
 * of any exchange · `bare-number`: six digits beside a code with a name, possibly an amount · `no-listing`: neither code
 * nor name · `duplicate`: same as an earlier row · `bad-record`: not a record of the format.
 */
export type SkipReason =
  CodeReason | 'fund' | 'unknown-market' | 'bare-number' | 'no-listing' | 'duplicate' | 'bad-record';

export type RowReading = ReadListing | { reason: SkipReason };

export interface Skipped {
  /** The entry as written, shortened. For tables only code and name, never amounts. */
  text: string;
  reason: SkipReason;
  line?: number;
}

/**
 * `truncated`: the end is missing · `partly-encrypted`: some groups could not be read · `damaged-text`: some bytes could not
 * be decoded · `bad-dates`: some dates in our own CSV are invalid; their rows are kept.
 */
export type Warning = 'truncated' | 'partly-encrypted' | 'damaged-text' | 'bad-dates';

/**
 * `holdings` is a table of positions; only codes are read, never quantities or amounts. `text` is any text with names and
 * codes, read line by line.
 */
export type ReadFormat =
  | 'tongdaxin'
  | 'tonghuashun-sel'
  | 'tonghuashun-ini'
  | 'tonghuashun-json'
  | 'tonghuashun-block'
  | 'eastmoney-codes'
  | 'eastmoney-quotes'
  | 'holdings'
  | 'table'
  | 'yanjing-csv'
  | 'text';

/**
 * `empty`: no content · `too-large`: over 32 MB or 500,000 entries · `workbook`: a real .xls or .xlsx, to be saved as csv or
 * txt · `encrypted`: the program encrypted its groups, to be exported from its menu · `truncated`: ends before the first
 * complete entry · `binary`: neither text nor a known format · `unknown-format`: text of another kind.
 */
export type ReadFailure = 'empty' | 'too-large' | 'workbook' | 'encrypted' | 'truncated' | 'binary' | 'unknown-format';

export interface ReadResult {
  format: ReadFormat;
  encoding: Encoding | 'binary';
  rows: WatchlistRow[];
  skipped: Skipped[];
  /** Groups in the order of the file, with their number of rows. */
  groups: { name: string; count: number }[];
  warnings: Warning[];
  /** Number of lines for the title and header of a table. */
  headLines: number;
}

export type ReadOutcome = ({ ok: true } & ReadResult) | { ok: false; failure: ReadFailure };
