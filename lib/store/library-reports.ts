// All reports with what the library page shows of them: companies, numbers of facts, and how many are not checked.
import type { ItemFacts } from '../model/library-item.ts';
import type { Report } from '../model/report.ts';
import type { Database } from './database.ts';
import { factsOf } from './library/item-facts.ts';
import { seedPackId, type Packed } from './packs.ts';

export interface LibraryReport {
  report: Packed<Report>;
  isPackaged: boolean;
  /** Companies that the report rates or gives figures of, most facts first. */
  companies: { id: string; names: { zh: string; en: string }; codes: string[] }[];
  viewCount: number;
  figureCount: number;
  /** Facts that the user has not confirmed. */
  unconfirmedCount: number;
}

/** Counts of the reports without one at their item: packaged ones, and those of installed packs. */
async function readFacts(db: Database, reportIds: readonly string[]): Promise<ReadonlyMap<string, ItemFacts>> {
  const [views, figures] = await Promise.all([
    db.views.where('reportId').anyOf(reportIds).toArray(),
    db.figures.where('reportId').anyOf(reportIds).toArray(),
  ]);
  const viewsOf = Map.groupBy(views, ({ reportId }) => reportId);
  const figuresOf = Map.groupBy(figures, ({ reportId }) => reportId);
  return new Map(
    reportIds.map((id) => [id, factsOf({ views: viewsOf.get(id) ?? [], figures: figuresOf.get(id) ?? [] })]),
  );
}

/** Latest first. */
export async function listLibraryReports(db: Database): Promise<LibraryReport[]> {
  return db.transaction('r', [db.reports, db.views, db.figures, db.companies, db.libraryItems], async () => {
    const [reports, companies, items] = await Promise.all([
      db.reports.orderBy('asOf').reverse().toArray(),
      db.companies.toArray(),
      db.libraryItems.toArray(),
    ]);
    const counted = new Map(
      items.flatMap(({ reportId, facts }) => (reportId !== undefined && facts ? [[reportId, facts] as const] : [])),
    );
    const read = await readFacts(
      db,
      reports.map(({ id }) => id).filter((id) => !counted.has(id)),
    );
    const byId = new Map(companies.map((company) => [company.id, company]));
    return reports.map((report) => {
      const { views, figures, unconfirmed, companyIds } = counted.get(report.id) ?? read.get(report.id)!;
      return {
        report,
        isPackaged: report.packId === seedPackId,
        companies: companyIds.flatMap((id) => {
          const company = byId.get(id);
          return company ? [{ id, names: company.names, codes: company.listings.map(({ code }) => code) }] : [];
        }),
        viewCount: views,
        figureCount: figures,
        unconfirmedCount: unconfirmed,
      };
    });
  });
}
