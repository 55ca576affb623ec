// A restore ends whole: settings are outside the database, and a page may close between the two.
import { describe, expect, it, vi } from 'vitest';
import { applyPendingSettings } from '../../../../lib/store/backup/pending-settings.ts';
import { removeUserRows } from '../../../../lib/store/backup/remove.ts';
import { restoreStaged, undoRestore } from '../../../../lib/store/backup/restore.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { backupOf, settingsKept, stagedIn } from '../../../support/backups.ts';
import { anotherConnection, freshDatabase } from '../../../support/store.ts';
import { fillUserTables, someUserState } from '../../../support/user-state.ts';

const settingsBefore = { theme: 'light' };

/** Restores a backup with settings. The page is closed before it writes them. */
async function restoredDatabase(): Promise<Database> {
  const db = freshDatabase();
  await fillUserTables(db, someUserState);
  const staged = await stagedIn(db, await backupOf(db));
  await restoreStaged(db, staged, { mode: 'replace', nowMs: 1, settings: settingsBefore });
  return db;
}

/** Settings that are written when a page or the worker starts. */
async function settingsAtStart(db: Database): Promise<unknown[]> {
  const written: unknown[] = [];
  await applyPendingSettings(anotherConnection(db), async (settings) => void written.push(settings));
  return written;
}

describe('the settings of a restore', () => {
  it('are written once by the next start after the page was closed', async () => {
    const db = await restoredDatabase();

    expect(await settingsAtStart(db)).toEqual([settingsKept]);
    expect(await settingsAtStart(db)).toEqual([]);
  });

  it('are written again if the write was interrupted', async () => {
    const db = await restoredDatabase();
    const interrupted = applyPendingSettings(db, () => Promise.reject(new Error('closed')));

    await expect(interrupted).rejects.toThrow('closed');

    expect(await settingsAtStart(db)).toEqual([settingsKept]);
  });

  it('are written once when several pages start at the same time', async () => {
    const db = await restoredDatabase();

    const written = await Promise.all([1, 2, 3, 4].map(() => settingsAtStart(db)));

    expect(written.flat()).toEqual([settingsKept]);
  });

  it('become the former ones when the restore is undone', async () => {
    const db = await restoredDatabase();
    await settingsAtStart(db);

    await undoRestore(db);

    expect(await settingsAtStart(db)).toEqual([settingsBefore]);
  });

  it('of an earlier restore are not written after a later one', async () => {
    const db = await restoredDatabase();

    await undoRestore(db);

    expect(await settingsAtStart(db)).toEqual([settingsBefore]);
  });

  it('stay as they are if the restore only adds rows', async () => {
    const db = freshDatabase();
    const staged = await stagedIn(db, await backupOf(db));
    await restoreStaged(db, staged, { mode: 'merge', nowMs: 1 });

    expect(await settingsAtStart(db)).toEqual([]);
  });

  it('do not come back after all data was removed', async () => {
    const db = await restoredDatabase();

    await removeUserRows(db);

    expect(await settingsAtStart(db)).toEqual([]);
  });

  it('are not left by a restore that was cancelled', async () => {
    const db = freshDatabase();
    const staged = await stagedIn(db, await backupOf(db));
    const signal = AbortSignal.abort();
    const write = vi.fn<() => Promise<void>>();

    await restoreStaged(db, staged, { mode: 'replace', nowMs: 1, settings: settingsBefore, signal });
    await applyPendingSettings(db, write);

    expect(write).not.toHaveBeenCalled();
  });
});
