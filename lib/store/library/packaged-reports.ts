// Hides the packaged reports: their facts leave the library's tables until they are shown again. Their companies stay, so that
// names are known. What pages get without the user's own data (the strip) still has them, because it is equal for every user.
import type { Seeds } from '../../../seeds/index.ts';
import type { Database } from '../database.ts';
import { readHiddenIds, withoutHidden } from '../hidden-reports.ts';
import { seedPackId } from '../packs.ts';
import { arePackagedHidden, hiddenKey, replaceRows } from '../seed.ts';

export const arePackagedReportsHidden = arePackagedHidden;

const factTables = ['reports', 'views', 'figures'] as const;

/** @param load the packaged facts; called only if they are shown again. */
export async function hidePackagedReports(db: Database, isHidden: boolean, load: () => Promise<Seeds>): Promise<void> {
  // Loaded first: awaiting anything but the database inside the transaction would end it.
  const seeds = isHidden ? null : await load();
  await db.transaction('rw', [db.meta, ...factTables.map((name) => db.table(name))], async () => {
    if (seeds) {
      await db.meta.delete(hiddenKey);
      const shown = withoutHidden(seeds, await readHiddenIds(db));
      for (const name of factTables) await replaceRows(db, name, shown);
    } else {
      await db.meta.put({ key: hiddenKey, value: '1' });
      for (const name of factTables) await db.table(name).where('packId').equals(seedPackId).delete();
    }
  });
}
