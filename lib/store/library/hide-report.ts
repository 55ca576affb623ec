// Hides one report: its facts leave the library's tables until it is shown again. Its companies stay, so that names are known.
// What pages get without the user's own data (the strip) still has a packaged report, because it is equal for every user.
import type { Seeds } from '../../../seeds/index.ts';
import type { HiddenReport } from '../../model/hidden-report.ts';
import type { Database } from '../database.ts';
import { readHiddenReports, withoutHidden, writeHiddenReports } from '../hidden-reports.ts';
import { addSeen } from '../news.ts';
import { packTransaction, refillPackFacts } from '../pack-facts.ts';
import { seedPackId } from '../packs.ts';
import { arePackagedHidden, replaceRows } from '../seed.ts';

const factTables = ['reports', 'views', 'figures'] as const;

/** Latest first. Reports that the user deleted since are left out. */
export async function listHiddenReports(db: Database): Promise<HiddenReport[]> {
  return db.transaction('r', [db.meta, db.packReports], async () => {
    const hidden = await readHiddenReports(db);
    const own = hidden.filter(({ packId }) => packId !== seedPackId);
    const rows = await db.packReports.bulkGet(own.map(({ packId, id }): [string, string] => [String(packId), id]));
    const gone = new Set(own.filter((_, nth) => !rows[nth]));
    return hidden.filter((report) => !gone.has(report)).toSorted((a, b) => b.asOf.localeCompare(a.asOf));
  });
}

/** @returns whether the report was in the library, and is hidden now. */
export async function hideReport(db: Database, reportId: string): Promise<boolean> {
  return db.transaction('rw', [db.meta, db.reports, db.views, db.figures], async () => {
    const report = await db.reports.get(reportId);
    // A row without a pack could not be brought back.
    if (report?.packId === undefined) return false;
    const { id, packId, title, publisher, asOf } = report;
    const others = (await readHiddenReports(db)).filter((one) => one.id !== id);
    await writeHiddenReports(db, [...others, { id, packId, title, publisher, asOf }]);
    await db.reports.delete(id);
    await db.views.where('reportId').equals(id).delete();
    await db.figures.where('reportId').equals(id).delete();
    return true;
  });
}

/** Does nothing if the report is not hidden. @param load the packaged facts; called only for a packaged report. */
export async function showReport(db: Database, reportId: string, load: () => Promise<Seeds>): Promise<void> {
  const isPackaged = (await readHiddenReports(db)).some(({ id, packId }) => id === reportId && packId === seedPackId);
  // Loaded first: awaiting anything but the database inside the transaction would end it.
  const seeds = isPackaged ? await load() : null;
  await db.transaction('rw', packTransaction(db), async () => {
    const hidden = await readHiddenReports(db);
    const report = hidden.find(({ id }) => id === reportId);
    if (!report) return;
    const others = hidden.filter(({ id }) => id !== reportId);
    await writeHiddenReports(db, others);
    // It is no news to the user.
    await addSeen(db, reportId);
    if (typeof report.packId === 'string') return refillPackFacts(db, report.packId);
    if (!seeds || (await arePackagedHidden(db))) return;
    const shown = withoutHidden(seeds, new Set(others.map(({ id }) => id)));
    for (const name of factTables) await replaceRows(db, name, shown);
  });
}
