// Backup 备份: schemas of the backup file's lines, and the ways in which backup and restore can fail.
import * as z from 'zod/mini';
import type { LimitedTable } from './limits.ts';

/**
 * The file has one JSON value per line. Each chunk ends with a line `{"sum":"…"}`: the SHA-256 of the previous checksum and
 * the chunk's bytes. The header is the first chunk. Future versions must keep these rules.
 */
export const backupFormat = 'yanjing-backup';
export const backupVersion = 1;

/** Common to the headers of all versions. */
export const anyHeaderSchema = z.looseObject({ format: z.literal(backupFormat), version: z.int() });

export const backupHeaderSchema = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  createdAtMs: z.number().check(z.nonnegative()),
  /** Schema version of the database that was backed up. */
  schemaVersion: z.int().check(z.positive()),
  extensionVersion: z.string(),
  /** Rows by table. */
  counts: z.record(z.string(), z.int().check(z.nonnegative())),
});

export type BackupHeader = z.infer<typeof backupHeaderSchema>;

export const backupLineSchema = z.union([
  z.strictObject({
    table: z.string(),
    row: z.record(z.string(), z.unknown()),
    /** Fields that are too long for one line → number of `piece` lines that follow with the value. */
    long: z.optional(z.record(z.string(), z.int().check(z.positive()))),
  }),
  z.strictObject({ piece: z.string() }),
  z.strictObject({ settings: z.unknown() }),
  z.strictObject({ end: z.strictObject({ rows: z.int().check(z.nonnegative()) }) }),
]);

export type BackupLine = z.infer<typeof backupLineSchema>;

/** Why a backup was not written, read or restored. In each case the user's data is unchanged. */
export type BackupProblem =
  | { kind: 'not-a-backup' }
  /** Written by a newer version of the extension. */
  | { kind: 'newer-version' }
  /** The file ends after `line` without its end line. */
  | { kind: 'truncated'; line: number }
  /** Checksum mismatch between these lines. */
  | { kind: 'damaged'; fromLine: number; toLine: number }
  /** The checksum is right, but the content contradicts itself. */
  | { kind: 'bad-row'; line: number; table: string; issue: string }
  /** The backup was written, but could not be read back. */
  | { kind: 'unverified' }
  /** No row of a damaged database can be read. */
  | { kind: 'nothing-readable' }
  | { kind: 'quota' }
  /** The table would have more rows than the user may have. */
  | { kind: 'too-many'; table: LimitedTable; limit: number }
  /** A newer build has used the database, which is read-only for this one. */
  | { kind: 'newer-library' }
  /** The browser could not read the file: moved, changed or removed meanwhile. */
  | { kind: 'unreadable' }
  /** Another page has started a restore since. */
  | { kind: 'superseded' }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: string };

export interface RowProblem {
  /** Line of the backup; 0 if the row could not be read from the database. */
  line: number;
  /** Empty if it is not known. */
  table: string;
  issue: string;
}

/** Rows that a backup could not give back. */
export interface RowProblems {
  /** Number of rows by table that are left out. */
  unreadable: Readonly<Record<string, number>>;
  /** Number of rows that are kept without some fields. */
  trimmed: number;
  /** The first few of both. */
  examples: readonly RowProblem[];
}

/** Row counts of the comparison between a table of the backup and the current table. */
export interface TableDifference {
  /** Only in the backup. */
  added: number;
  same: number;
  /** In both, but not equal. */
  different: number;
  /** The part of `different` that is newer in the backup. */
  later: number;
  /** Only in the current table: `replace` would delete these. */
  absent: number;
}

/** `merge` adds missing rows and keeps the newer of two versions; `replace` makes the tables equal to the backup. */
export type RestoreMode = 'merge' | 'replace';
