// Creates and restores backups for tests with the production code, and forges backup files.
import { restoreStaged } from '../../lib/store/backup/restore.ts';
import { stageBackup } from '../../lib/store/backup/import.ts';
import { nextChecksum, initialChecksum, checksumLine } from '../../lib/store/backup/checksum.ts';
import { writeBackup } from '../../lib/store/backup/write.ts';
import type { RestoreMode } from '../../lib/model/backup.ts';
import type { Database } from '../../lib/store/database.ts';

export const settingsKept = { theme: 'dark', offHosts: ['quiet.example'] };

export async function backupOf(db: Database): Promise<Blob> {
  const outcome = await writeBackup(db, { extensionVersion: '0.1.0', settings: settingsKept, nowMs: 9000 });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

/** @throws with the kind of the problem as message, if the backup is rejected. */
export async function stagedIn(db: Database, blob: Blob) {
  const outcome = await stageBackup(db, blob, 10_000);
  if (!outcome.ok) throw new Error(outcome.problem.kind, { cause: outcome.problem });
  return outcome.value;
}

export async function restoreInto(db: Database, blob: Blob, mode: RestoreMode) {
  const outcome = await restoreStaged(db, await stagedIn(db, blob), { mode, nowMs: 11_000 });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

/** A file with valid checksums and arbitrary content. Each argument is a chunk, a list of lines. */
export async function forged(...chunks: unknown[][]): Promise<Blob> {
  let sum = initialChecksum;
  const parts: string[] = [];
  for (const lines of chunks) {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    sum = await nextChecksum(sum, new TextEncoder().encode(text));
    parts.push(text, checksumLine(sum));
  }
  return new Blob(parts);
}

export const aHeader = (overrides: object = {}): object => ({
  format: 'yanjing-backup',
  version: 1,
  createdAtMs: 1,
  schemaVersion: 1,
  extensionVersion: '0.1.0',
  counts: {},
  ...overrides,
});
