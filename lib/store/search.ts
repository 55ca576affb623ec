// Company search: builds the index of names and codes, and returns hits as summary rows.
import directoryPinyin from '../../seeds/directory-pinyin.json' with { type: 'json' };
import type { Seeds } from '../../seeds/index.ts';
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { listingKey } from '../listings/key.ts';
import type { Match } from '../search/match.ts';
import { createDirectorySearch } from '../search/directory-search.ts';
import { createSearchIndex, reportedFirst, search, type SearchIndex } from '../search/search.ts';
import { findReported, listSummaries } from './companies.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';
import { cachedReports } from './report-cache.ts';

/** The index of a page, with what the page has read for earlier queries. */
export interface StoreIndex extends SearchIndex {
  /** Whether a report names a company, by its id. */
  coverage: Map<string, boolean>;
  readReports: ReturnType<typeof cachedReports>;
}

/** Indexes names, codes and custom aliases, the watched listings without reports, and the directory. */
export async function readSearchIndex(db: Database): Promise<StoreIndex> {
  return db.transaction('r', [db.companies, db.ownAliases, db.watches, db.directory], async () => {
    const [companies, aliases, watches, directory] = await Promise.all([
      db.companies.toArray(),
      db.ownAliases.toArray(),
      db.watches.toArray(),
      directoryOf(db),
    ]);
    const known = new Set(companies.map(({ id }) => id));
    const unreported = watches.flatMap(({ companyId, name }) =>
      known.has(companyId) ? [] : (companyOfListing(companyId, { directory, name }) ?? []),
    );
    const watchedIds = new Set(watches.map(({ companyId }) => companyId));
    const index = createSearchIndex(
      [...companies, ...unreported],
      { aliases, watchedIds },
      createDirectorySearch(directory.text, directoryPinyin),
    );
    return {
      ...index,
      coverage: new Map(unreported.map(({ id }) => [id, false])),
      readReports: cachedReports(db),
    };
  });
}

export interface SearchRow {
  summary: Summary;
  /** `null` for an unknown listing, found because the query is its code. */
  match: Match | null;
}

interface Library {
  /** Those of the companies that a report names. */
  reported: (companyIds: readonly string[]) => Promise<ReadonlySet<string>>;
  summaries: (companyIds: readonly string[]) => Promise<Summary[]>;
}

/** Over-fetch factor: coverage is checked for 3× the requested rows. Checking every hit would count thousands of keys. */
const overFetchFactor = 3;

/** Inserts unknown listings as companies without coverage, before the infix matches. */
async function rowsOf(index: SearchIndex, query: string, most: number, library: Library): Promise<SearchRow[]> {
  const { hits, unknown } = search(index, query, most * overFetchFactor);
  const unknownIds = unknown.map(listingKey);
  // No report names a company that only the directory knows.
  const asked = hits.filter(({ isListedOnly }) => !isListedOnly);
  const reported = await library.reported(asked.map(({ company }) => company.id));
  const ranked = reportedFirst(hits, (id) => reported.has(id)).slice(0, most);
  const found = await library.summaries([...ranked.map(({ company }) => company.id), ...unknownIds]);
  const byId = new Map(found.map((summary) => [summary.company.id, summary]));
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

/** Reads the coverage of a company once: it only breaks ties, and the letters of a query find the same companies again. */
async function reportedIn(
  db: Database,
  { coverage }: StoreIndex,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const unread = ids.filter((id) => !coverage.has(id));
  const found = await findReported(db, unread);
  for (const id of unread) coverage.set(id, found.has(id));
  return new Set(ids.filter((id) => coverage.get(id)));
}

/** Best first. @param most also limits the unknown listings. */
export const findRows = (db: Database, index: StoreIndex, query: string, most: number): Promise<SearchRow[]> =>
  rowsOf(index, query, most, {
    reported: (ids) => reportedIn(db, index, ids),
    summaries: (ids) => listSummaries(db, ids, index.readReports),
  });

/** Fallback that searches the packaged seeds, without user data. */
export function packagedSearch(seeds: Seeds): (query: string, most: number) => Promise<SearchRow[]> {
  const index = createSearchIndex(seeds.companies);
  const known = new Set(seeds.companies.map(({ id }) => id));
  const named = new Set([
    ...seeds.views.map(({ subject }) => subject.companyId),
    ...seeds.figures.flatMap(({ subject }) => subject.companyIds),
  ]);
  return (query, most) =>
    rowsOf(index, query, most, {
      reported: (ids) => Promise.resolve(new Set(ids.filter((id) => named.has(id)))),
      summaries(ids) {
        const unreported = ids.flatMap((id) => (known.has(id) ? [] : (companyOfListing(id) ?? [])));
        return Promise.resolve(summarize(ids, { ...seeds, companies: [...seeds.companies, ...unreported] }));
      },
    });
}
