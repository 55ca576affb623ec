// A database that a newer build has used: this build reads it and never writes to it.
import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { stageBackup } from '../../../lib/store/backup/import.ts';
import { detectLoss } from '../../../lib/store/data-loss.ts';
import { createDatabase, schemaVersion, type Database } from '../../../lib/store/database.ts';
import { isNewer, NewerDatabaseError } from '../../../lib/store/newer.ts';
import { writeNote } from '../../../lib/store/notes.ts';
import { openStore } from '../../../lib/store/open.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { mergeRows } from '../../../lib/store/sync.ts';
import { addWatch, listWatches, removeWatches } from '../../../lib/store/watches.ts';
import { addMute, addOwnAlias } from '../../../lib/store/words.ts';
import { someSeeds } from '../../support/builders.ts';
import { backupOf } from '../../support/backups.ts';
import { freshDatabase, seededDatabase } from '../../support/store.ts';
import { aWatch, fillUserTables } from '../../support/user-state.ts';

const seeds = someSeeds();
const watch = aWatch('lamp-works', 1000);

/** Everything in the database, including tables that this build does not know, and its native version. */
async function contentOf(name: string): Promise<object> {
  const db = await new Dexie(name).open();
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  const { version } = db.backendDB();
  db.close();
  return { version, ...Object.fromEntries(rows) };
}

/** Raises the database of this build as a newer build would, without Dexie. */
async function raise(db: Database, upgrade: (made: IDBDatabase, change: IDBTransaction) => void): Promise<Database> {
  db.close();
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(db.name, (schemaVersion + 1) * 10);
    opening.addEventListener('upgradeneeded', () => upgrade(opening.result, opening.transaction!));
    opening.addEventListener('error', () => reject(new Error('the database was not raised')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
  const opened = createDatabase(db.name);
  onTestFinished(() => opened.close());
  return opened;
}

const newerDatabases: readonly [string, (db: Database) => Promise<Database>][] = [
  [
    'has a later version, a new table and a new field',
    (db) =>
      raise(db, (made, change) => {
        made.createObjectStore('lists', { keyPath: 'id' }).put({ id: 'main' });
        change.objectStore('watches').put({ ...watch, listId: 'main' });
      }),
  ],
  [
    'has a later version and lost an index of this build',
    (db) => raise(db, (_, change) => change.objectStore('mutes').deleteIndex('addedAtMs')),
  ],
  [
    'names a later build as the first that may change it',
    async (db) => {
      await db.meta.put({ key: 'minReader', value: String(schemaVersion + 1) });
      db.close();
      const opened = createDatabase(db.name);
      onTestFinished(() => opened.close());
      return opened;
    },
  ],
];

describe.each(newerDatabases)('a database that %s', (_, make) => {
  async function newerDatabase(): Promise<Database> {
    const db = await seededDatabase(seeds);
    await fillUserTables(db, { watches: [watch] });
    await db.meta.put({ key: 'identity', value: 'one' });
    return make(db);
  }

  it('refuses every write and stays as it is', async () => {
    const db = await newerDatabase();
    const before = await contentOf(db.name);
    const writes: (() => Promise<unknown>)[] = [
      () => addWatch(db, 'rope-yard', 1),
      () => removeWatches(db, ['lamp-works']),
      () => db.watches.put(aWatch('rope-yard', 1)),
      () => writeNote(db, { companyId: 'lamp-works', text: 'a', tags: [], changedAtMs: 1 }),
      () => addMute(db, { word: '苹果', host: '', addedAtMs: 1 }),
      () => addOwnAlias(db, { word: '灯塔', companyId: 'lamp-works', addedAtMs: 1 }),
      () => mergeRows(db, new Map(), 1),
    ];

    for (const write of writes) await expect(write()).rejects.toThrow(NewerDatabaseError);

    expect(await contentOf(db.name)).toEqual(before);
  });

  it('is not reseeded, takes no backup for a preview, and is not reported as a loss', async () => {
    const db = await newerDatabase();
    const backup = await backupOf(freshDatabase());
    const before = await contentOf(db.name);
    const load = vi.fn<() => Promise<typeof seeds>>();
    const update = vi.fn<() => Promise<void>>();

    await ensureSeed(db, 'another version', load).catch(() => {});

    expect(load).not.toHaveBeenCalled();
    expect(await stageBackup(db, backup, 1)).toEqual({ ok: false, problem: { kind: 'newer-library' } });
    expect(await detectLoss(db, { read: () => Promise.resolve(null), update }, 1).catch(() => null)).toBeNull();
    expect(update).not.toHaveBeenCalled();
    expect(await contentOf(db.name)).toEqual(before);
  });
});

it('a newer database is read where its tables allow, and the store says that it is read-only', async () => {
  const db = await newerDatabases[0]![1](await seededDatabase(seeds));

  const store = await openStore(db, () => {});

  expect(store.isReadOnly()).toBe(true);
  expect(await listWatches(db)).toEqual([{ ...watch, listId: 'main' }]);
  expect(await store.watchedAmong(['lamp-works', 'rope-yard'])).toEqual(['lamp-works']);
  expect(await store.dossier('lamp-works')).toMatchObject({ origin: 'newer' });
  expect(await store.ownFacts('lamp-works')).toMatchObject({ isWatched: true });
  await expect(store.setWatched('lamp-works', false)).rejects.toThrow('A newer Yanjing has used this library');
});

it('a newer database without a table of this build still shows the rest of it', async () => {
  const seeded = await seededDatabase(seeds);
  await fillUserTables(seeded, { watches: [watch] });
  const db = await raise(seeded, (made) => made.deleteObjectStore('mutes'));
  const before = await contentOf(db.name);

  const store = await openStore(db, () => {});

  expect(store.isReadOnly()).toBe(true);
  expect(await store.dossier('lamp-works')).toMatchObject({ origin: 'newer' });
  expect(await store.ownFacts('lamp-works')).toMatchObject({ isWatched: true });
  await expect(store.mute('苹果', '')).rejects.toThrow();
  await expect(store.setWatched('lamp-works', false)).rejects.toThrow('A newer Yanjing has used this library');
  expect(await contentOf(db.name)).toEqual(before);
});

it('a database of this build is not newer', async () => {
  const db = await seededDatabase(seeds);

  expect(isNewer(db)).toBe(false);
  expect((await openStore(db, () => {})).isReadOnly()).toBe(false);
});
