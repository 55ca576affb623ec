// Company search: builds the index of names and codes, and returns hits as summary rows.
import type { Seeds } from '../../seeds/index.ts';
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Match } from '../search/match.ts';
import { createSearchIndex, reportedFirst, search, type SearchIndex } from '../search/search.ts';
import { listSummaries } from './companies.ts';
import type { Database } from './database.ts';

/** Indexes names, codes and custom aliases, and the watched listings without reports. */
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
  /** `null` for an unknown listing, found because the query is its code. */
  match: Match | null;
}

type Summaries = (companyIds: readonly string[]) => Promise<Summary[]>;

/** Over-fetch factor: coverage is checked for 3× the requested rows. Checking every hit would read thousands of views. */
const overFetchFactor = 3;

/** Inserts unknown listings as companies without coverage, before the infix matches. */
async function rowsOf(index: SearchIndex, query: string, most: number, summaries: Summaries): Promise<SearchRow[]> {
  const { hits, unknown } = search(index, query, most * overFetchFactor);
  const unknownIds = unknown.map(({ code, exchange }) => `${code}.${exchange}`.toLowerCase());
  const found = await summaries([...hits.map(({ company }) => company.id), ...unknownIds]);
  const byId = new Map(found.map((summary) => [summary.company.id, summary]));
  const ranked = reportedFirst(hits, (id) => Boolean(byId.get(id)?.report)).slice(0, most);
  // The index may still hold a company that a reseed has removed.
  const rowOf = (id: string, match: Match | null): SearchRow[] => {
    const summary = byId.get(id);
    return summary ? [{ summary, match }] : [];
  };
  const rows = ranked.flatMap(({ company, match }) => rowOf(company.id, match));
  const firstInfix = rows.findIndex(({ match }) => match?.tier === 'infix');
  rows.splice(firstInfix < 0 ? rows.length : firstInfix, 0, ...unknownIds.flatMap((id) => rowOf(id, null)));
  return rows.slice(0, most);
}

/** Best first. @param most also limits the unknown listings. */
export const findRows = (db: Database, index: SearchIndex, query: string, most: number): Promise<SearchRow[]> =>
  rowsOf(index, query, most, (ids) => listSummaries(db, ids));

/** Fallback that searches the packaged seeds, without user data. */
export function packagedSearch(seeds: Seeds): (query: string, most: number) => Promise<SearchRow[]> {
  const index = createSearchIndex(seeds.companies);
  return (query, most) =>
    rowsOf(index, query, most, (ids) => {
      const unreported = ids.flatMap((id) => companyOfListing(id) ?? []);
      return Promise.resolve(summarize(ids, { ...seeds, companies: [...seeds.companies, ...unreported] }));
    });
}
