// Finding companies: the index of all names and codes, and the rows of what is found.
import type { Seeds } from '../../seeds/index.ts';
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Match } from '../search/match.ts';
import { createSearchIndex, reportedFirst, search, type SearchIndex } from '../search/search.ts';
import { listSummaries } from './companies.ts';
import type { Database } from './database.ts';

/** Names, codes, the user's own words; watched listings that no report names are found by their codes. */
export async function readSearchIndex(db: Database): Promise<SearchIndex> {
  return db.transaction('r', [db.companies, db.ownAliases, db.watches], async () => {
    const [companies, aliases, watches] = await Promise.all([
      db.companies.toArray(),
      db.ownAliases.toArray(),
      db.watches.toArray(),
    ]);
    const known = new Set(companies.map(({ id }) => id));
    const unreported = watches.flatMap(({ companyId, name }) =>
      known.has(companyId) ? [] : (companyOfListing(companyId, name) ?? []),
    );
    const watchedIds = new Set(watches.map(({ companyId }) => companyId));
    return createSearchIndex([...companies, ...unreported], { aliases, watchedIds });
  });
}

export interface SearchRow {
  summary: Summary;
  /** null for a listing that the library does not know: the query is its code. */
  match: Match | null;
}

type Summaries = (companyIds: readonly string[]) => Promise<Summary[]>;

/** So many times as are wanted are asked whether a report speaks of them: to ask all, views would be read by the thousand. */
const overFetchFactor = 3;

/** Listings that nobody knows stand as companies without a word of them, before what only holds the query. */
async function rowsOf(index: SearchIndex, query: string, most: number, summaries: Summaries): Promise<SearchRow[]> {
  const { hits, unknown } = search(index, query, most * overFetchFactor);
  const unknownIds = unknown.map(({ code, exchange }) => `${code}.${exchange}`.toLowerCase());
  const told = await summaries([...hits.map(({ company }) => company.id), ...unknownIds]);
  const of = new Map(told.map((summary) => [summary.company.id, summary]));
  const ranked = reportedFirst(hits, (id) => Boolean(of.get(id)?.report)).slice(0, most);
  // What was just reseeded away is in the index still.
  const rowOf = (id: string, match: Match | null): SearchRow[] => {
    const summary = of.get(id);
    return summary ? [{ summary, match }] : [];
  };
  const rows = ranked.flatMap(({ company, match }) => rowOf(company.id, match));
  const within = rows.findIndex(({ match }) => match?.tier === 'infix');
  rows.splice(within < 0 ? rows.length : within, 0, ...unknownIds.flatMap((id) => rowOf(id, null)));
  return rows;
}

/** Best first. */
export const findRows = (db: Database, index: SearchIndex, query: string, most: number): Promise<SearchRow[]> =>
  rowsOf(index, query, most, (ids) => listSummaries(db, ids));

/** The same from the packaged facts: nothing of the user's is known then. */
export function packagedSearch(seeds: Seeds): (query: string, most: number) => Promise<SearchRow[]> {
  const index = createSearchIndex(seeds.companies);
  return (query, most) =>
    rowsOf(index, query, most, (ids) => {
      const unreported = ids.flatMap((id) => companyOfListing(id) ?? []);
      return Promise.resolve(summarize(ids, { ...seeds, companies: [...seeds.companies, ...unreported] }));
    });
}
