// Backup 备份: everything that is the user's in one file; its lines, and what can be wrong with it.
import * as z from 'zod/mini';

/**
 * The form of the file: one JSON value a line. After the lines of each chunk stands a line `{"sum":"…"}`, the SHA-256 of
 * the sum before it and of the chunk's bytes. The header is a chunk of its own, and this much holds for every version to come.
 */
export const backupFormat = 'yanjing-backup';
export const backupVersion = 1;

/** What a header of any version has. */
export const anyHeaderSchema = z.looseObject({ format: z.literal(backupFormat), version: z.int() });

export const backupHeaderSchema = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  createdAtMs: z.number().check(z.nonnegative()),
  /** Of the database whose rows these are. */
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
    /** Fields too long for a line: of how many of the following pieces each is made. */
    long: z.optional(z.record(z.string(), z.int().check(z.positive()))),
  }),
  z.strictObject({ piece: z.string() }),
  z.strictObject({ settings: z.unknown() }),
  z.strictObject({ end: z.strictObject({ rows: z.int().check(z.nonnegative()) }) }),
]);

export type BackupLine = z.infer<typeof backupLineSchema>;

/** Why a backup was not written, read or restored. Whichever it is, nothing of the user's was changed. */
export type BackupProblem =
  | { kind: 'not-a-backup' }
  /** Written by a later Yanjing, whose rows this one does not know. */
  | { kind: 'newer-version' }
  /** The end is missing: after this line. */
  | { kind: 'truncated'; line: number }
  /** The bytes between these lines are not those that were written. */
  | { kind: 'damaged'; fromLine: number; toLine: number }
  /** The bytes are as written, but no row is of this form. */
  | { kind: 'bad-row'; line: number; table: string; issue: string }
  | { kind: 'quota' }
  /** The browser could not read the file: moved, changed or taken out meanwhile. */
  | { kind: 'unreadable' }
  /** Another page has begun to restore since. */
  | { kind: 'superseded' }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: string };

/** How a table of the backup stands to the present one. */
export interface TableDifference {
  /** In the backup alone. */
  added: number;
  same: number;
  /** In both, unlike each other. */
  different: number;
  /** Of these, how many are the later in the backup. */
  later: number;
  /** At present alone: what replacing would take away. */
  absent: number;
}

/** `merge` adds what is missing and takes the later of two; `replace` makes everything as it was in the backup. */
export type RestoreMode = 'merge' | 'replace';
