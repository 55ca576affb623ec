// Reads what a comparison of companies needs.
import { compareCompanies, type Comparison } from '../dossier/compare.ts';
import { assembleGroup } from '../dossier/group.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { emptyDirectory } from '../listings/directory-reader.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';
import { distinct, viewsOfGroups } from './dossier-rows.ts';

const tables = (db: Database) => [db.companies, db.reports, db.views, db.figures, db.watches, db.directory];

/** @param companyIds listings without reports too; unknown ones are left out. */
export async function findComparison(db: Database, companyIds: readonly string[]): Promise<Comparison> {
  const ids = [...new Set(companyIds)];
  return db.transaction('r', tables(db), async () => {
    const [companies, views, figures] = await Promise.all([
      db.companies.bulkGet(ids),
      Promise.all(ids.map((id) => db.views.where('subject.companyId').equals(id).toArray())),
      Promise.all(ids.map((id) => db.figures.where('subject.companyIds').equals(id).toArray())),
    ]);
    const said = { views: views.flat(), figures: distinct(figures.flat()) };
    const reportIds = [...new Set([...said.views, ...said.figures].map(({ reportId }) => reportId))];
    const reports = (await db.reports.bulkGet(reportIds)).flatMap((report) => report ?? []);
    const unknown = ids.filter((_, nth) => !companies[nth]);
    const [directory, watches] = await Promise.all([
      unknown.length > 0 ? directoryOf(db) : emptyDirectory,
      db.watches.bulkGet(unknown),
    ]);
    const listed = unknown.flatMap((id, nth) => companyOfListing(id, { directory, name: watches[nth]?.name }) ?? []);
    return compareCompanies(ids, {
      companies: [...companies.flatMap((company) => company ?? []), ...listed],
      reports,
      ...said,
    });
  });
}

/** Ids of the companies that reports list in a sector or theme, in the order of their views. */
export async function findGroupMembers(db: Database, name: string): Promise<string[]> {
  return db.transaction('r', tables(db), async () => {
    const views = await viewsOfGroups(db, [name]);
    const [companies, reports] = await Promise.all([
      db.companies.bulkGet([...new Set(views.flatMap(({ subject }) => subject.companyId ?? []))]),
      db.reports.bulkGet([...new Set(views.map(({ reportId }) => reportId))]),
    ]);
    const present = <T>(rows: (T | undefined)[]): T[] => rows.flatMap((row) => row ?? []);
    const group = assembleGroup(name, {
      companies: present(companies),
      reports: present(reports),
      views,
      figures: [],
    });
    return group?.members.map(({ company }) => company.id) ?? [];
  });
}
