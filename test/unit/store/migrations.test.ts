// Opens a handmade database of every earlier schema version with the current code. With each new version, add a database of
// the version before it, with literal rows that are not derived from code.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase, schemaVersion } from '../../../lib/store/database.ts';
import { detectLoss } from '../../../lib/store/data-loss.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { userTables } from '../../../lib/store/user-tables.ts';
import { someSeeds } from '../../support/builders.ts';
import { readUserTables } from '../../support/user-state.ts';

interface OldStore {
  keyPath: string | string[];
  indexes: { name: string; keyPath: string | string[]; multiEntry?: boolean }[];
  rows: object[];
}

type OldDatabase = Readonly<Record<string, OldStore>>;

const index = (keyPath: string, multiEntry = false) => ({ name: keyPath, keyPath, multiEntry });

const seedStores: OldDatabase = {
  companies: {
    keyPath: 'id',
    indexes: [index('parentId')],
    rows: [{ id: 'gone-works', names: { zh: '旧', en: 'Old' } }],
  },
  reports: { keyPath: 'id', indexes: [index('asOf')], rows: [] },
  views: {
    keyPath: 'id',
    indexes: [index('reportId'), index('subject.companyId'), index('subject.kind'), index('groups', true)],
    rows: [],
  },
  figures: {
    keyPath: 'id',
    indexes: [index('reportId'), index('subject.companyIds', true), index('subject.kind')],
    rows: [],
  },
  meta: { keyPath: 'key', indexes: [], rows: [{ key: 'seed', value: 'of old' }] },
};

const version1: OldDatabase = {
  ...seedStores,
  watches: {
    keyPath: 'companyId',
    indexes: [index('addedAtMs')],
    rows: [
      { companyId: '600519.sse', addedAtMs: 1739000000000 },
      { companyId: 'cambricon', addedAtMs: 1738900000000 },
    ],
  },
  sources: {
    keyPath: 'reportId',
    indexes: [],
    rows: [{ reportId: 'spring-report', text: '原文\r\n第二行\ufeff', attachedAtMs: 1739000000001 }],
  },
  mutes: {
    keyPath: ['word', 'host'],
    indexes: [index('addedAtMs')],
    rows: [
      { word: '苹果', host: '', addedAtMs: 1739000000002 },
      { word: '苹果', host: 'fruit.example', addedAtMs: 1739000000003 },
    ],
  },
  ownAliases: {
    keyPath: 'word',
    indexes: [index('addedAtMs')],
    rows: [{ word: '寒王', companyId: 'cambricon', addedAtMs: 1739000000004 }],
  },
};

const version2: OldDatabase = {
  ...version1,
  notes: {
    keyPath: 'companyId',
    indexes: [index('tags', true), index('changedAtMs')],
    rows: [{ companyId: 'cambricon', text: '看毛利率', tags: ['算力', '长线'], changedAtMs: 1750000000000 }],
  },
};

const version3: OldDatabase = {
  ...version2,
  meta: {
    ...seedStores['meta']!,
    rows: [...seedStores['meta']!.rows, { key: 'identity', value: 'made in version 3' }],
  },
  aside: { keyPath: ['run', 'at'], indexes: [], rows: [] },
};

/** Watches of versions 1 to 3, and the same rows with the order that version 4 adds: newest first. */
const orderedWatches = [
  { companyId: '600519.sse', addedAtMs: 1739000000000, order: -1739000000000, changedAtMs: 1739000000000 },
  { companyId: 'cambricon', addedAtMs: 1738900000000, order: -1738900000000, changedAtMs: 1738900000000 },
];

const version4: OldDatabase = {
  ...version3,
  watches: {
    keyPath: 'companyId',
    indexes: [index('addedAtMs'), index('order')],
    rows: [
      { companyId: '600519.sse', addedAtMs: 1739000000000, order: 3.5, changedAtMs: 1760000000000 },
      { companyId: 'cambricon', addedAtMs: 1738900000000, order: -1738900000000, changedAtMs: 1738900000000 },
    ],
  },
};

const packaged = (name: keyof typeof seedStores): OldStore => ({
  ...seedStores[name]!,
  indexes: [...seedStores[name]!.indexes, index('packId')],
  rows: seedStores[name]!.rows.map((row) => ({ ...row, packId: 0 })),
});

const ownReport = { id: 'own-report', asOf: '2025-09-01', packId: 7 };

const version5: OldDatabase = {
  ...version4,
  companies: packaged('companies'),
  reports: { ...packaged('reports'), rows: [ownReport] },
  views: packaged('views'),
  figures: packaged('figures'),
};

const oldDatabases: readonly OldDatabase[] = [version1, version2, version3, version4, version5];

/** Expected user rows after the upgrade, for tables that it changes. */
const becomes = (version: number): Readonly<Record<string, object[]>> =>
  version < 4 ? { watches: orderedWatches } : {};

/** Without Dexie, which would apply its current schema. Dexie multiplies version numbers by ten. */
function makeByHand(name: string, version: number, stores: OldDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version * 10);
    opening.addEventListener('upgradeneeded', () => {
      for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(storeName, { keyPath });
        for (const one of indexes) store.createIndex(one.name, one.keyPath, { multiEntry: one.multiEntry ?? false });
        for (const row of rows) store.add(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not made')));
  });
}

describe.each(oldDatabases.map((stores, at) => [at + 1, stores] as const))(
  'a database of version %i',
  (version, stores) => {
    async function opened() {
      const name = `old-${version}-${crypto.randomUUID()}`;
      await makeByHand(name, version, stores);
      const db = createDatabase(name);
      onTestFinished(() => db.delete());
      return db;
    }

    it('opens and keeps every user row, upgraded if needed', async () => {
      const db = await opened();

      const found = await readUserTables(db);

      for (const { name } of userTables)
        expect(found[name], name).toEqual(becomes(version)[name] ?? stores[name]?.rows ?? []);
      expect(db.verno).toBe(schemaVersion);
    });

    it('is reseeded without changing user rows', async () => {
      const db = await opened();
      const before = await readUserTables(db);

      expect(await ensureSeed(db, 'first', () => Promise.resolve(someSeeds()))).toBe(true);

      expect(await readUserTables(db)).toEqual(before);
      expect(await db.companies.toCollection().primaryKeys()).toEqual(['lamp-works']);
      expect(await db.reports.where('packId').notEqual(0).toArray()).toEqual(version < 5 ? [] : [ownReport]);
    });

    it('is not reported as a data loss', async () => {
      const db = await opened();

      expect(
        await detectLoss(
          db,
          { read: () => Promise.resolve(null), update: async (change) => void (await change(null)) },
          1,
        ),
      ).toBeNull();
    });
  },
);

it('there is an old database for every version and for no future one', () => {
  expect(oldDatabases).toHaveLength(schemaVersion);
});
