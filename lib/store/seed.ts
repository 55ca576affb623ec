// Writes the packaged seeds into the store when their version changes.
import type { Seeds } from '../../seeds/index.ts';
import { adoptionTables, adoptListings } from './adopt-listings.ts';
import type { Database } from './database.ts';
import { readHiddenIds, withoutHidden } from './hidden-reports.ts';
import { isNewer, minReader } from './newer.ts';
import { clearOwnFacts, fillOwnFacts, packTransaction } from './pack-facts.ts';
import { packTables, seedPackId, type Packed } from './packs.ts';

export const hiddenKey = 'hidden-packaged';

/** Whether the user hides the packaged reports: see library/packaged-reports.ts. */
export const arePackagedHidden = async (db: Database): Promise<boolean> => (await db.meta.get(hiddenKey)) !== undefined;

/** Replaces the packaged rows of a table. A row of another pack keeps an id that both packs have. */
export async function replaceRows(db: Database, name: (typeof packTables)[number], seeds: Seeds): Promise<void> {
  const table = db.table<Packed<{ id: string }>, string>(name);
  await table.where('packId').equals(seedPackId).delete();
  const taken = new Set(await table.toCollection().primaryKeys());
  const rows = seeds[name].filter(({ id }) => !taken.has(id));
  await table.bulkAdd(rows.map((row) => ({ ...row, packId: seedPackId })));
}

/**
 * Safe for concurrent callers and for a worker that is killed midway: version check, rows and new version are one
 * transaction. Rows of the user and of other packs stay; rows about a listing move to the company that has it now. A newer
 * database keeps its rows: see newer.ts.
 * @param load called only if the stored version differs. @returns whether rows were written.
 */
export async function ensureSeed(db: Database, version: string, load: () => Promise<Seeds>): Promise<boolean> {
  if ((await db.meta.get('seed'))?.value === version || isNewer(db)) return false;
  // Loaded first: awaiting anything but the database inside the transaction would end it.
  const seeds = await load();
  return db.transaction('rw', [...packTransaction(db), ...adoptionTables.map((name) => db.table(name))], async () => {
    if ((await db.meta.get('seed'))?.value === version) return false;
    await clearOwnFacts(db);
    const shown = (await arePackagedHidden(db))
      ? { ...seeds, reports: [], views: [], figures: [] }
      : withoutHidden(seeds, await readHiddenIds(db));
    for (const name of packTables) await replaceRows(db, name, shown);
    await db.meta.bulkPut([
      { key: 'shared-glossary', value: JSON.stringify(seeds.shared) },
      { key: 'seed', value: version },
      { key: 'minReader', value: String(minReader) },
    ]);
    // After the packaged ones, which a pack's companies may also have; and with the new names of metrics and units.
    await fillOwnFacts(db);
    await adoptListings(db);
    return true;
  });
}
