// How many rows the user may have, whichever way they come.
import { describe, expect, it } from 'vitest';
import { LimitReachedError, rowLimits } from '../../../lib/model/limits.ts';
import { restoreStaged } from '../../../lib/store/backup/restore.ts';
import { stageBackup } from '../../../lib/store/backup/import.ts';
import type { Database } from '../../../lib/store/database.ts';
import { openStore } from '../../../lib/store/open.ts';
import { listPageChanges, undoPageChange } from '../../../lib/store/page-changes.ts';
import { importWatches } from '../../../lib/store/watch-transfer.ts';
import { addMute, addOwnAlias } from '../../../lib/store/words.ts';
import { backupOf, restoreInto, stagedIn } from '../../support/backups.ts';
import { aCompany, someSeeds } from '../../support/builders.ts';
import { freshDatabase, seededDatabase } from '../../support/store.ts';

const mutesNamed = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ word: `${prefix}${at}`, host: '', addedAtMs: 1 }));

const watchesNamed = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ companyId: `${prefix}${at}`, addedAtMs: 1, order: at, changedAtMs: 1 }));

async function withFullWatchlist(db: Database): Promise<Database> {
  await db.watches.bulkAdd(watchesNamed('c', rowLimits.watches));
  return db;
}

describe('a full watchlist', () => {
  it('takes no star from a page, and lists no change', async () => {
    const db = freshDatabase();
    const store = await openStore(db, (error) => {
      throw error;
    });
    await withFullWatchlist(db);

    await expect(store.setWatched('688256.SSE', true)).rejects.toThrow(LimitReachedError);

    expect(await db.watches.get('688256.SSE')).toBeUndefined();
    expect(await listPageChanges(db, Date.now())).toEqual([]);
    // A removal still works, and its undo as long as there is room.
    await store.setWatched('688256.SSE', false);
    await db.watches.delete('c0');
    await store.setWatched('688256.SSE', true);
  });

  it('takes no import, and none of its notes and tags', async () => {
    const db = await withFullWatchlist(await seededDatabase(someSeeds({ companies: [aCompany()] })));

    await expect(
      importWatches(db, [{ companyId: 'lamp-works', tags: ['液冷'], note: '等二季报' }], 1000),
    ).rejects.toThrow(LimitReachedError);

    expect(await db.watches.count()).toBe(rowLimits.watches);
    expect(await db.notes.count()).toBe(0);
  });

  it('takes no undo of a removal if it was filled since, and keeps the undo for later', async () => {
    const db = freshDatabase();
    const store = await openStore(db, (error) => {
      throw error;
    });
    await store.setWatched('688256.SSE', true);
    await store.setWatched('688256.SSE', false);
    await withFullWatchlist(db);
    const [removal] = await listPageChanges(db, Date.now());

    await expect(undoPageChange(db, removal!, Date.now())).rejects.toThrow(LimitReachedError);

    expect(await listPageChanges(db, Date.now())).toContainEqual(removal);
  });
});

it('there are at most 2,000 mutes and 2,000 custom names, and existing ones can be written again', async () => {
  const db = await seededDatabase(someSeeds({ companies: [aCompany()] }));
  await db.mutes.bulkAdd(mutesNamed('m', 2000));
  await db.ownAliases.bulkAdd(
    Array.from({ length: 2000 }, (_, at) => ({ word: `名字${at}`, companyId: 'lamp-works', addedAtMs: 1 })),
  );

  await expect(addMute(db, { word: '苹果', host: '', addedAtMs: 2 })).rejects.toThrow(LimitReachedError);
  await addMute(db, { word: 'm5', host: '', addedAtMs: 2 });
  const alias = { companyId: 'lamp-works', addedAtMs: 2 };
  await expect(addOwnAlias(db, { word: '小灯厂', ...alias })).rejects.toThrow(LimitReachedError);
  await addOwnAlias(db, { word: '名字5', ...alias });

  expect([await db.mutes.count(), await db.ownAliases.count()]).toEqual([2000, 2000]);
});

describe('a backup with more rows than allowed', () => {
  it('is refused when it is read', async () => {
    const source = freshDatabase();
    await source.mutes.bulkAdd(mutesNamed('m', 2001));
    const backup = await backupOf(source);
    const db = freshDatabase();

    expect(await stageBackup(db, backup, 1)).toEqual({
      ok: false,
      problem: { kind: 'too-many', table: 'mutes', limit: 2000 },
    });
    expect(await db.aside.count()).toBe(0);
  });

  it('is refused as a whole if only the merge has too many, and can replace the rows', async () => {
    const source = freshDatabase();
    await source.mutes.bulkAdd(mutesNamed('new', 1001));
    await source.watches.bulkAdd(watchesNamed('w', 3));
    const backup = await backupOf(source);
    const db = freshDatabase();
    await db.mutes.bulkAdd(mutesNamed('old', 1000));

    const staged = await stagedIn(db, backup);
    expect(await restoreStaged(db, staged, { mode: 'merge', nowMs: 2 })).toEqual({
      ok: false,
      problem: { kind: 'too-many', table: 'mutes', limit: 2000 },
    });
    expect([await db.mutes.count(), await db.watches.count()]).toEqual([1000, 0]);

    await restoreInto(db, backup, 'replace');
    expect([await db.mutes.count(), await db.watches.count()]).toEqual([1001, 3]);
  });
});
