// Writes the packaged seeds into the store when their version changes.
import type { Seeds } from '../../seeds/index.ts';
import type { Database } from './database.ts';
import { isNewer, minReader } from './newer.ts';

/**
 * Safe for concurrent callers and for a worker that is killed midway: version check, rows and new version are one
 * transaction. User rows are in other tables.
 * A newer database keeps its rows: see newer.ts.
 * @param load called only if the stored version differs. @returns whether rows were written.
 */
export async function ensureSeed(db: Database, version: string, load: () => Promise<Seeds>): Promise<boolean> {
  if ((await db.meta.get('seed'))?.value === version || isNewer(db)) return false;
  // Loaded first: awaiting anything but the database inside the transaction would end it.
  const seeds = await load();
  return db.transaction('rw', [db.companies, db.reports, db.views, db.figures, db.meta], async () => {
    if ((await db.meta.get('seed'))?.value === version) return false;
    await Promise.all([db.companies.clear(), db.reports.clear(), db.views.clear(), db.figures.clear()]);
    await db.companies.bulkAdd(seeds.companies);
    await db.reports.bulkAdd(seeds.reports);
    await db.views.bulkAdd(seeds.views);
    await db.figures.bulkAdd(seeds.figures);
    await db.meta.bulkPut([
      { key: 'seed', value: version },
      { key: 'minReader', value: String(minReader) },
    ]);
    return true;
  });
}
