// Company summaries for lists: one row per company.
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { inWatchOrder, type WatchOrder } from '../dossier/watch-order.ts';
import type { Figure } from '../model/figure.ts';
import type { Database } from './database.ts';

/**
 * Summaries of the known companies among `companyIds`, in that order. Queries run in parallel, one per company, because a
 * cursor over many keys awaits every row. Only referenced reports are read, because their outlines are long.
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
    // Companies without coverage use the name stored with the watch.
    const unreported = ids.filter((_, nth) => !companies[nth]);
    const [reports, watches] = await Promise.all([db.reports.bulkGet(reportIds), db.watches.bulkGet(unreported)]);
    const listed = unreported.flatMap((id, nth) => companyOfListing(id, watches[nth]?.name) ?? []);
    return summarize(ids, { companies: [...present(companies), ...listed], reports: present(reports), ...said });
  });
}

/** From this many companies on, reading whole tables is faster than one query per company. */
const wholeTableThreshold = 200;

/** Known companies among `companyIds`, sorted by report data. */
export async function listInOrder(
  db: Database,
  companyIds: readonly string[],
  order: Exclude<WatchOrder, 'hand'>,
): Promise<string[]> {
  const read = companyIds.length < wholeTableThreshold ? listSummaries : summarizeAll;
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

/** A figure about several companies is returned by the query of each. */
const distinct = (figures: Figure[]): Figure[] => [...new Map(figures.map((figure) => [figure.id, figure])).values()];
