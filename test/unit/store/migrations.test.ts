// Opens a handmade database of every earlier schema version with the current code. With each new version, add a database of
// the version before it, with literal rows that are not derived from code.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase, schemaVersion } from '../../../lib/store/database.ts';
import { detectLoss } from '../../../lib/store/data-loss.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { userTables } from '../../../lib/store/user-tables.ts';
import { someSeeds } from '../../support/builders.ts';
import { makeByHand } from '../../support/old-database.ts';
import { readUserTables } from '../../support/user-state.ts';
import { orderedWatches, ownReport, oldDatabases } from '../../support/old-databases.ts';

const keyed = (rows: readonly object[]): object[] =>
  rows.map((row) => {
    const keys: Readonly<Record<string, string>> = { cambricon: '688256.SSE', '600519.sse': '600519.SSE' };
    const { companyId = '' } = row as { companyId?: string };
    return keys[companyId] ? { ...row, companyId: keys[companyId] } : row;
  });

/** Expected user rows after the upgrade of a table. */
function becomes(version: number, table: string): object[] {
  const rows = version < 4 && table === 'watches' ? orderedWatches : (oldDatabases[version - 1]![table]?.rows ?? []);
  return version < 6 ? keyed(rows) : rows;
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

      for (const { name } of userTables) expect(found[name], name).toEqual(becomes(version, name));
      expect(db.verno).toBe(schemaVersion);
    });

    it('is reseeded without changing user rows', async () => {
      const db = await opened();
      const before = await readUserTables(db);

      expect(await ensureSeed(db, 'first', () => Promise.resolve(someSeeds()))).toBe(true);

      expect(await readUserTables(db)).toEqual(before);
      expect(await db.companies.toCollection().primaryKeys()).toEqual(['lamp-works']);
      expect(await db.reports.where('packId').equals(7).toArray()).toEqual(version < 5 ? [] : [ownReport]);
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
