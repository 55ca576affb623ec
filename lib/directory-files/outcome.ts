// What a file with a list of securities contains, or why it cannot be used.
import type { ReadListing } from '../listings/code.ts';

/**
 * `bad-code`: a code of no exchange · `market-mismatch`: the stated market has no such code · `repeated-code`: also on another
 * row; if the names differ, neither is used · `short-name`: one character · `no-name`: no letter, or longer than a name ·
 * `damaged-text`: decoded with the wrong encoding · `cut-row`: the row ends before its columns do.
 */
export type RowReason =
  'bad-code' | 'market-mismatch' | 'repeated-code' | 'short-name' | 'no-name' | 'damaged-text' | 'cut-row';

export interface RowProblem {
  /** Line or record, from 1. */
  line: number;
  /** Code and name, shortened. */
  text: string;
  reason: RowReason;
}

export interface ListEntry extends ReadListing {
  /** Without marks such as ST. */
  name: string;
  /** Whether the name may be shortened: by a mark before it, or because the format has no room for more. */
  isShortened: boolean;
  line: number;
}

/**
 * `empty`: no content · `too-large`: over 64 MB or 100,000 rows · `truncated`: the end is missing · `damaged`: a workbook that
 * cannot be unpacked · `old-workbook`: .xls, to be saved as .xlsx or .csv · `wrong-encoding`: most names are damaged ·
 * `not-a-list`: no columns with codes and names.
 */
export type ListFailure =
  'empty' | 'too-large' | 'truncated' | 'damaged' | 'old-workbook' | 'wrong-encoding' | 'not-a-list';

export type ListFormat = 'tongdaxin' | 'tonghuashun' | 'workbook' | 'table';

export interface ListFile {
  format: ListFormat;
  /** The date that the file states. */
  asOf: string | null;
  entries: ListEntry[];
  problems: RowProblem[];
  /** Number of funds, bonds, indices and the like. */
  skipped: number;
  /** Keys of all valid listings, also of skipped rows and rows with a problem. */
  present: ReadonlySet<string>;
}

export type ListOutcome = ({ ok: true } & ListFile) | { ok: false; failure: ListFailure };
