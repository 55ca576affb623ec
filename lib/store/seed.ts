// Writes the packaged seeds into the store when their version changes.
import type { Seeds } from '../../seeds/index.ts';
import type { Database } from './database.ts';
import { isNewer, minReader } from './newer.ts';
import { packTables, seedPackId, type Packed } from './packs.ts';

/** Replaces the packaged rows of a table. A row of another pack keeps an id that both packs have. */
async function replaceRows(db: Database, name: (typeof packTables)[number], seeds: Seeds): Promise<void> {
  const table = db.table<Packed<{ id: string }>, string>(name);
  await table.where('packId').equals(seedPackId).delete();
  const taken = new Set(await table.toCollection().primaryKeys());
  const rows = seeds[name].filter(({ id }) => !taken.has(id));
  await table.bulkAdd(rows.map((row) => ({ ...row, packId: seedPackId })));
}

/**
 * Safe for concurrent callers and for a worker that is killed midway: version check, rows and new version are one
 * transaction. Rows of the user and of other packs stay. A newer database keeps its rows: see newer.ts.
 * @param load called only if the stored version differs. @returns whether rows were written.
 */
export async function ensureSeed(db: Database, version: string, load: () => Promise<Seeds>): Promise<boolean> {
  if ((await db.meta.get('seed'))?.value === version || isNewer(db)) return false;
  // Loaded first: awaiting anything but the database inside the transaction would end it.
  const seeds = await load();
  return db.transaction('rw', [db.companies, db.reports, db.views, db.figures, db.meta], async () => {
    if ((await db.meta.get('seed'))?.value === version) return false;
    for (const name of packTables) await replaceRows(db, name, seeds);
    await db.meta.bulkPut([
      { key: 'seed', value: version },
      { key: 'minReader', value: String(minReader) },
    ]);
    return true;
  });
}
