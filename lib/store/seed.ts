// Fills the store with the packaged facts: once, whole, and again when they change.
import type { Seeds } from '../../seeds/index.ts';
import type { Database } from './database.ts';

/**
 * Safe from any number of callers at once and from a worker that dies in the middle: the check, the rows and the mark
 * that they are there are one transaction. The user's rows are in other tables and are not touched.
 * @param load called only when the store lacks these seeds. @returns whether it wrote.
 */
export async function ensureSeed(db: Database, version: string, load: () => Promise<Seeds>): Promise<boolean> {
  if ((await db.meta.get('seed'))?.value === version) return false;
  // Loaded before the transaction opens: waiting for anything but the database inside would end it.
  const seeds = await load();
  return db.transaction('rw', [db.companies, db.reports, db.views, db.figures, db.meta], async () => {
    if ((await db.meta.get('seed'))?.value === version) return false;
    await Promise.all([db.companies.clear(), db.reports.clear(), db.views.clear(), db.figures.clear()]);
    await db.companies.bulkAdd(seeds.companies);
    await db.reports.bulkAdd(seeds.reports);
    await db.views.bulkAdd(seeds.views);
    await db.figures.bulkAdd(seeds.figures);
    await db.meta.put({ key: 'seed', value: version });
    return true;
  });
}
