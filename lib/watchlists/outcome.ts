// What reading a 自选股 file gives: rows, what was left out and why, or one reason why nothing could be read.
import type { Exchange } from '../model/exchanges.ts';
import type { Encoding } from './decode.ts';

interface RowDetails {
  /** Groups or tags of the file, in its order. */
  groups?: string[];
  note?: string;
  addedAtMs?: number;
  /** Line of the file, from 1; the record's number where a format has no lines. */
  line?: number;
}

export interface ListedRow extends RowDetails {
  code: string;
  exchange: Exchange;
  /** Where the file does not say which: other exchanges that the code may stand on. NVDA alone is NASDAQ or NYSE. */
  alsoOn?: Exchange[];
  name?: string;
}

/** A line that only names a company. */
export interface NamedRow extends RowDetails {
  name: string;
  code?: undefined;
  exchange?: undefined;
}

export type WatchlistRow = ListedRow | NamedRow;

/**
 * Why an entry gave no row. `index` also a sector or concept board · `fund` sold off exchange · `bond` also a repo ·
 * `unknown-market` a market of the program that we do not carry · `market-mismatch` the market named has no such code ·
 * `bad-code` no code of any exchange · `bare-number` six digits beside a code that has a name: as likely an amount ·
 * `no-listing` neither code nor name · `duplicate` an earlier row says the same · `bad-record` bytes that are no record.
 */
export type SkipReason =
  | 'index'
  | 'fund'
  | 'bond'
  | 'unknown-market'
  | 'market-mismatch'
  | 'bad-code'
  | 'bare-number'
  | 'no-listing'
  | 'duplicate'
  | 'bad-record';

export interface Skipped {
  /** The entry as the file has it, shortened; of a table the code and the name, never amounts. */
  text: string;
  reason: SkipReason;
  line?: number;
}

/**
 * `truncated` the end is missing · `partly-encrypted` some groups cannot be read · `damaged-text` some bytes are no text ·
 * `bad-dates` some dates of our own file cannot be read, their rows can.
 */
export type Warning = 'truncated' | 'partly-encrypted' | 'damaged-text' | 'bad-dates';

/**
 * `holdings` is a table with positions: their codes are read, quantities and amounts never. `text` is anything with names
 * and codes in it, one line after another.
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
 * `empty` no bytes, or blank ones · `too-large` over 32 MB or half a million entries · `workbook` a real .xls or .xlsx: to be
 * saved as csv or txt · `encrypted` the program has encrypted its groups: to be exported from its menu · `truncated` cut
 * before the first whole entry · `binary` no text and no known format · `unknown-format` text of another kind.
 */
export type ReadFailure = 'empty' | 'too-large' | 'workbook' | 'encrypted' | 'truncated' | 'binary' | 'unknown-format';

export interface ReadResult {
  format: ReadFormat;
  encoding: Encoding | 'binary';
  rows: WatchlistRow[];
  skipped: Skipped[];
  /** Groups of the file in its order, with the rows each holds. */
  groups: { name: string; count: number }[];
  warnings: Warning[];
  /** Lines that are a table's title and head. */
  headLines: number;
}

export type ReadOutcome = ({ ok: true } & ReadResult) | { ok: false; failure: ReadFailure };
