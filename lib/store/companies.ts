// Telling companies in one row each.
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { inWatchOrder, type WatchOrder } from '../dossier/watch-order.ts';
import type { Figure } from '../model/figure.ts';
import type { Database } from './database.ts';

/**
 * Known companies among `companyIds`, in that order. One question for each, all at once: a cursor over many keys waits for
 * an answer at each row, and reports are read only as they are named, for their outlines are long.
 */
export async function listSummaries(db: Database, companyIds: readonly string[]): Promise<Summary[]> {
  const ids = [...companyIds];
  return db.transaction('r', [db.companies, db.reports, db.views, db.figures, db.watches], async () => {
    const [companies, views, figures] = await Promise.all([
      db.companies.bulkGet(ids),
      Promise.all(ids.map((id) => db.views.where('subject.companyId').equals(id).toArray())),
      Promise.all(ids.map((id) => db.figures.where('subject.companyIds').equals(id).toArray())),
    ]);
    const said = { views: views.flat(), figures: distinct(figures.flat()) };
    const reportIds = [...new Set([...said.views, ...said.figures].map(({ reportId }) => reportId))];
    // A company that no report has is called as whoever watched it was told.
    const unreported = ids.filter((_, nth) => !companies[nth]);
    const [reports, watches] = await Promise.all([db.reports.bulkGet(reportIds), db.watches.bulkGet(unreported)]);
    const listed = unreported.flatMap((id, nth) => companyOfListing(id, watches[nth]?.name) ?? []);
    return summarize(ids, { companies: [...present(companies), ...listed], reports: present(reports), ...said });
  });
}

/** So many that their rows are read table by table, at once. */
const manyIds = 200;

/** Known companies among `companyIds`, as the reports put them in order. */
export async function listInOrder(
  db: Database,
  companyIds: readonly string[],
  order: Exclude<WatchOrder, 'hand'>,
): Promise<string[]> {
  const read = companyIds.length < manyIds ? listSummaries : summarizeAll;
  return inWatchOrder(await read(db, companyIds), order).map(({ company }) => company.id);
}

const summarizeAll = (db: Database, companyIds: readonly string[]): Promise<Summary[]> =>
  db.transaction('r', [db.companies, db.reports, db.views, db.figures], async () => {
    const [companies, reports, views, figures] = await Promise.all([
      db.companies.toArray(),
      db.reports.toArray(),
      db.views.toArray(),
      db.figures.toArray(),
    ]);
    const unreported = companyIds.flatMap((id) => companyOfListing(id) ?? []);
    return summarize(companyIds, { companies: [...companies, ...unreported], reports, views, figures });
  });

const present = <T>(rows: (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

/** A figure of several companies is found for each. */
const distinct = (figures: Figure[]): Figure[] => [...new Map(figures.map((figure) => [figure.id, figure])).values()];
