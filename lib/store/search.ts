// Finding companies: the index of all names and codes, and the rows of what is found.
import type { Seeds } from '../../seeds/index.ts';
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Match } from '../search/match.ts';
import { createSearchIndex, search, type Found, type SearchIndex } from '../search/search.ts';
import { listSummaries } from './companies.ts';
import type { Database } from './database.ts';

/** Names, codes, the user's own words; watched listings that no report names are found by their codes. */
export async function readSearchIndex(db: Database): Promise<SearchIndex> {
  return db.transaction('r', [db.companies, db.ownAliases, db.views, db.figures, db.watches], async () => {
    const [companies, ownAliases, watchedIds, viewed, figured] = await Promise.all([
      db.companies.toArray(),
      db.ownAliases.toArray(),
      db.watches.toCollection().primaryKeys(),
      db.views.orderBy('subject.companyId').uniqueKeys(),
      db.figures.orderBy('subject.companyIds').uniqueKeys(),
    ]);
    const known = new Set(companies.map(({ id }) => id));
    const unreported = watchedIds.flatMap((id) => (known.has(id) ? [] : (companyOfListing(id) ?? [])));
    return createSearchIndex([...companies, ...unreported], {
      ownAliases,
      watchedIds: new Set(watchedIds),
      reportedIds: new Set([...viewed, ...figured] as string[]),
    });
  });
}

export interface SearchRow {
  summary: Summary;
  /** null for a listing that the library does not know: the query is its code. */
  match: Match | null;
}

/** Listings that nobody knows stand as companies without a word of them, before what only holds the query. */
async function toRows(
  { hits, unknown }: Found,
  summaries: (companyIds: readonly string[]) => Promise<Summary[]>,
): Promise<SearchRow[]> {
  const matches = new Map(hits.map(({ company, match }) => [company.id, match]));
  const within = hits.findIndex(({ match }) => match.tier === 'infix');
  const ids = [...matches.keys()];
  const unknownIds = unknown.map(({ code, exchange }) => `${code}.${exchange}`.toLowerCase());
  ids.splice(within < 0 ? ids.length : within, 0, ...unknownIds);
  return (await summaries(ids)).map((summary) => ({ summary, match: matches.get(summary.company.id) ?? null }));
}

/** Best first. */
export const findRows = (db: Database, index: SearchIndex, query: string, most: number): Promise<SearchRow[]> =>
  toRows(search(index, query, most), (ids) => listSummaries(db, ids));

/** The same from the packaged facts: nothing of the user's is known then. */
export function packagedSearch(seeds: Seeds): (query: string, most: number) => Promise<SearchRow[]> {
  const reportedIds = new Set([
    ...seeds.views.flatMap(({ subject }) => subject.companyId ?? []),
    ...seeds.figures.flatMap(({ subject }) => subject.companyIds),
  ]);
  const index = createSearchIndex(seeds.companies, { ownAliases: [], watchedIds: new Set(), reportedIds });
  return (query, most) =>
    toRows(search(index, query, most), (ids) => {
      const unreported = ids.flatMap((id) => companyOfListing(id) ?? []);
      return Promise.resolve(summarize(ids, { ...seeds, companies: [...seeds.companies, ...unreported] }));
    });
}
