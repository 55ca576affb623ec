// Telling companies in one row each.
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Figure } from '../model/figure.ts';
import type { Database } from './database.ts';

/**
 * Known companies among `companyIds`, in that order. One question for each, all at once: a cursor over many keys waits for
 * an answer at each row, and reports are read only as they are named, for their outlines are long.
 */
export async function listSummaries(db: Database, companyIds: readonly string[]): Promise<Summary[]> {
  const ids = [...companyIds];
  return db.transaction('r', [db.companies, db.reports, db.views, db.figures], async () => {
    const [companies, views, figures] = await Promise.all([
      db.companies.bulkGet(ids),
      Promise.all(ids.map((id) => db.views.where('subject.companyId').equals(id).toArray())),
      Promise.all(ids.map((id) => db.figures.where('subject.companyIds').equals(id).toArray())),
    ]);
    const said = { views: views.flat(), figures: distinct(figures.flat()) };
    const reportIds = [...new Set([...said.views, ...said.figures].map(({ reportId }) => reportId))];
    const reports = (await db.reports.bulkGet(reportIds)).filter((report) => report !== undefined);
    const known = companies.flatMap((company, nth) => company ?? companyOfListing(ids[nth]!) ?? []);
    return summarize(ids, { companies: known, reports, ...said });
  });
}

/** A figure of several companies is found for each. */
const distinct = (figures: Figure[]): Figure[] => [...new Map(figures.map((figure) => [figure.id, figure])).values()];
