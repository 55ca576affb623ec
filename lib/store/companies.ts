// Company summaries for lists: one row per company.
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { inWatchOrder, watchFacts, type WatchFacts, type WatchOrder } from '../dossier/watch-order.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportHead } from '../model/report.ts';
import { emptyDirectory } from '../listings/directory-reader.ts';
import { parseListingKey } from '../listings/key.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';

type ReadReports = (reportIds: string[]) => PromiseLike<(ReportHead | undefined)[]>;

/**
 * Summaries of the known companies among `companyIds`, in that order. Queries run in parallel, one per company, because a
 * cursor over many keys awaits every row. Only referenced reports are read, because their outlines are long.
 *
 * @param readReports called in the transaction, so it may await nothing but this database.
 */
export async function listSummaries(
  db: Database,
  companyIds: readonly string[],
  readReports: ReadReports = (reportIds) => db.reports.bulkGet(reportIds),
): Promise<Summary[]> {
  if (companyIds.length === 0) return [];
  const ids = [...companyIds];
  return db.transaction('r', [db.companies, db.reports, db.views, db.figures, db.watches, db.directory], async () => {
    const [companies, views, figures] = await Promise.all([
      db.companies.bulkGet(ids),
      Promise.all(ids.map((id) => db.views.where('subject.companyId').equals(id).toArray())),
      Promise.all(ids.map((id) => db.figures.where('subject.companyIds').equals(id).toArray())),
    ]);
    const said = { views: views.flat(), figures: distinct(figures.flat()) };
    const reportIds = [...new Set([...said.views, ...said.figures].map(({ reportId }) => reportId))];
    // Companies without coverage are named by the directory, else by the watch.
    const unreported = ids.filter((_, nth) => !companies[nth]);
    const [reports, watches, directory] = await Promise.all([
      readReports(reportIds),
      db.watches.bulkGet(unreported),
      unreported.length > 0 ? directoryOf(db) : emptyDirectory,
    ]);
    const listed = unreported.flatMap((id, nth) => companyOfListing(id, { directory, name: watches[nth]?.name }) ?? []);
    return summarize(ids, { companies: [...present(companies), ...listed], reports: present(reports), ...said });
  });
}

/**
 * Known companies among `companyIds`, sorted by report data. Only rows of companies that a report names are read: most of a
 * long watchlist is in none.
 */
export async function listInOrder(
  db: Database,
  companyIds: readonly string[],
  order: Exclude<WatchOrder, 'hand'>,
): Promise<string[]> {
  const reported = await listReported(db, companyIds);
  const summaries = await listSummaries(db, [...reported]);
  const inOrder = inWatchOrder(summaries, order).map(({ company }) => company.id);
  const others = companyIds.filter((id) => !reported.has(id));
  const known = new Set(await db.companies.where('id').anyOf(others).primaryKeys());
  return [...inOrder, ...others.filter((id) => known.has(id) || parseListingKey(id))];
}

/** Those of the companies that a report names. Reads indexes only. */
export async function listReported(db: Database, companyIds: readonly string[]): Promise<ReadonlySet<string>> {
  const [viewed, figured] = await db.transaction('r', [db.views, db.figures], () =>
    Promise.all([
      db.views.orderBy('subject.companyId').uniqueKeys(),
      db.figures.orderBy('subject.companyIds').uniqueKeys(),
    ]),
  );
  const named = new Set<unknown>([...viewed, ...figured]);
  return new Set(companyIds.filter((id) => named.has(id)));
}

/** As `listReported`, for some companies of many: counts the keys of each. */
export async function findReported(db: Database, companyIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (companyIds.length === 0) return new Set();
  const found = await db.transaction('r', [db.views, db.figures], () =>
    Promise.all(
      companyIds.map(
        async (id) =>
          (await db.views.where('subject.companyId').equals(id).count()) > 0 ||
          (await db.figures.where('subject.companyIds').equals(id).count()) > 0,
      ),
    ),
  );
  return new Set(companyIds.filter((_, nth) => found[nth]));
}

/** @param today YYYY-MM-DD. */
export async function findWatchFacts(db: Database, companyIds: readonly string[], today: string): Promise<WatchFacts> {
  const reported = await listReported(db, companyIds);
  return watchFacts(await listSummaries(db, [...reported]), today);
}

const present = <T>(rows: (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

/** A figure about several companies is returned by the query of each. */
const distinct = (figures: Figure[]): Figure[] => [...new Map(figures.map((figure) => [figure.id, figure])).values()];
