// Shadow copies of what the user entered, outside IndexedDB: the browser may lose the database, and few users make backups.
// A copy is a file in the backup format without the attached documents. There is one for each of the last days with changes.
import { backupHeaderSchema, type BackupHeader } from '../model/backup.ts';
import { localDay } from '../model/days.ts';
import { BackupError, outcomeOf, type Outcome } from './backup/errors.ts';
import { stageBackup } from './backup/import.ts';
import { findUndo, restoreStaged, undoRestore } from './backup/restore.ts';
import type { UndoHead } from './backup/staging.ts';
import { writeBackup } from './backup/write.ts';
import { detectLoss, type MarkerStorage } from './data-loss.ts';
import type { Database } from './database.ts';
import { userTables, type UserTableName } from './user-tables.ts';

/** Injected access to the files, which lib/store does not import. */
export interface CopyStorage {
  read: () => Promise<{ name: string; content: Blob }[]>;
  /** Atomic: if it is interrupted, the previous content stays. */
  write: (name: string, content: Blob) => Promise<void>;
  remove: (names: readonly string[]) => Promise<void>;
  locked: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface ShadowCopy {
  name: string;
  createdAtMs: number;
  /** Rows by table. */
  counts: Readonly<Record<string, number>>;
}

export const mostCopies = 7;
/** 5,000 watches with a page of notes each need a third of it. A larger library is not copied. */
export const mostCopyBytes = 32 * 1024 * 1024;

/** Documents are left out: they are large, and the user has the files. So are drafts, which need their documents. */
const notCopied: readonly UserTableName[] = ['sources', 'documents', 'drafts'];

export const copiedTables: readonly UserTableName[] = userTables
  .map(({ name }) => name)
  .filter((name) => !notCopied.includes(name));

/** Longer than the first line of any copy. */
const headerLength = 4096;

async function headerOf(content: Blob): Promise<BackupHeader | null> {
  const [line = ''] = (await content.slice(0, headerLength).text()).split('\n', 1);
  try {
    return backupHeaderSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    // Not JSON, so the file is damaged. It is not offered, and a later copy replaces it.
    return null;
  }
}

/** Limits what is read of a copy; settings have a few kilobytes. */
const longestSettings = 1024 * 1024;

async function hasSettings(content: Blob, settings: unknown): Promise<boolean> {
  const line = JSON.stringify({ settings });
  return (await content.slice(0, longestSettings).text()).split('\n').includes(line);
}

async function readCopies(copies: CopyStorage): Promise<(ShadowCopy & { content: Blob })[]> {
  const files = await copies.read();
  const found = await Promise.all(files.map(async (file) => ({ ...file, header: await headerOf(file.content) })));
  return found.flatMap(({ name, content, header }) =>
    header ? [{ name, content, createdAtMs: header.createdAtMs, counts: header.counts }] : [],
  );
}

/** Newest first. Damaged files are not listed. */
export const listCopies = async (copies: CopyStorage): Promise<ShadowCopy[]> =>
  (await readCopies(copies)).toSorted((a, b) => b.createdAtMs - a.createdAtMs);

/** A new database has files of its own, so that it does not overwrite the copies of a lost one. */
const suffixOf = (databaseId: string): string => `-${databaseId.slice(0, 8)}.ndjson`;

/** One file a day, in local time. */
const nameOf = (databaseId: string, nowMs: number): string => localDay(new Date(nowMs)) + suffixOf(databaseId);

/** Copies of a clock that was ahead are the first to go: by their time, they would be the newest for ever. */
async function removeOldCopies(copies: CopyStorage, nowMs: number): Promise<void> {
  const ageOf = ({ createdAtMs }: ShadowCopy): number => (createdAtMs > nowMs ? Infinity : nowMs - createdAtMs);
  const kept = (await readCopies(copies)).toSorted((a, b) => ageOf(a) - ageOf(b)).slice(0, mostCopies);
  const gone = (await copies.read()).map(({ name }) => name).filter((name) => !kept.some((copy) => copy.name === name));
  if (gone.length > 0) await copies.remove(gone);
}

/** 100 figures a report make 60 KB, so more reports of packs than these are left out: the user has the packs' files. */
export const mostCopiedReports = 200;

/** Large packs must not keep the watchlist and notes from being copied. */
const tablesToCopy = (counts: Readonly<Record<string, number>>): readonly UserTableName[] =>
  (counts['packReports'] ?? 0) <= mostCopiedReports
    ? copiedTables
    : copiedTables.filter((name) => name !== 'packs' && name !== 'packReports');

interface CopyInput {
  marker: MarkerStorage;
  copies: CopyStorage;
  extensionVersion: string;
  /** As stored; the store does not interpret them. They are in IndexedDB too, and lost with it. */
  settings: unknown;
  nowMs: number;
}

export type CopyOutcome =
  | 'written'
  /** The newest copy has all changes. */
  | 'current'
  | 'empty'
  /** The browser lost the data, and the user has not decided yet: the copies must stay as they are. */
  | 'lost'
  | 'too-large';

/**
 * Writes a copy if the user's rows or settings have changed since the last one. The marker has the time of the last change, so that a
 * copy that was missed because the worker was killed is written by the next one.
 */
export function copyChanges(
  db: Database,
  { marker, copies, extensionVersion, settings, nowMs }: CopyInput,
): Promise<CopyOutcome> {
  return copies.locked(async () => {
    if (await detectLoss(db, marker, nowMs)) return 'lost';
    const { databaseId, counts, changedAtMs } = (await marker.read())!;
    const tables = tablesToCopy(counts);
    if (tables.every((name) => (counts[name] ?? 0) === 0)) return 'empty';
    const isCurrent = ({ name, createdAtMs }: ShadowCopy): boolean =>
      name.endsWith(suffixOf(databaseId)) && createdAtMs >= changedAtMs && createdAtMs <= nowMs;
    const current = (await readCopies(copies)).find(isCurrent);
    if (current && (await hasSettings(current.content, settings))) return 'current';
    const written = await writeBackup(db, { extensionVersion, settings, nowMs, tables });
    if (!written.ok) throw new BackupError(written.problem);
    if (written.value.size > mostCopyBytes) return 'too-large';
    await copies.write(nameOf(databaseId, nowMs), written.value);
    await removeOldCopies(copies, nowMs);
    return 'written';
  });
}

/** Part of the removal of all data. */
export const removeCopies = (copies: CopyStorage): Promise<void> =>
  copies.locked(async () => copies.remove((await copies.read()).map(({ name }) => name)));

interface RestoreCopyInput {
  name: string;
  nowMs: number;
  /** Current settings, saved for undo. The settings of the copy are restored only if they are given. */
  settings?: unknown;
}

/** Adds what is missing, and keeps the newer of two versions. Attached documents stay as they are. */
export function restoreCopy(
  db: Database,
  copies: CopyStorage,
  { name, nowMs, settings }: RestoreCopyInput,
): Promise<Outcome<UndoHead>> {
  return outcomeOf(async () => {
    const file = (await copies.read()).find((one) => one.name === name);
    // Replaced by a later one since it was listed.
    if (!file) throw new BackupError({ kind: 'unreadable' });
    const staged = await stageBackup(db, file.content, nowMs);
    if (!staged.ok) throw new BackupError(staged.problem);
    const restored = await restoreStaged(db, staged.value, {
      mode: 'merge',
      nowMs,
      ...(settings === undefined ? {} : { settings }),
    });
    if (!restored.ok) throw new BackupError(restored.problem);
    return restored.value;
  });
}

/** Undoes this restore, unless another one has been made since. */
export async function undoCopy(db: Database, { restoredAtMs }: UndoHead): Promise<void> {
  const last = await findUndo(db);
  if (last?.restoredAtMs !== restoredAtMs) throw new BackupError({ kind: 'superseded' });
  const undone = await undoRestore(db);
  if (!undone.ok) throw new BackupError(undone.problem);
}
