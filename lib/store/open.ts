// Opens and seeds the store. If the database cannot be opened (private window, damaged profile), falls back to a read-only
// store of the packaged seeds.
import { seeds } from '../../seeds/index.ts';
import type { OwnFacts, PublicDossier } from '../dossier/dossier.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Company } from '../model/company.ts';
import { compileInSteps, type Compilation } from '../recognition/compile-lexicon.ts';
import type { Database } from './database.ts';
import { findDossier, findOwnFacts, packagedDossier } from './dossiers.ts';
import { compilationOf } from './lexicon.ts';
import { muteFromPage, recordStripOff, setWatchedFromPage, type ChangeOrigin } from './page-changes.ts';
import { findRows, packagedSearch, readSearchIndex, type SearchRow } from './search.ts';
import { ensureSeed } from './seed.ts';

export interface Store {
  /** Seed version. The lexicon must be recompiled when it changes. */
  version: string;
  /** Starts a compilation of the current store content. */
  lexicon: () => Promise<Compilation>;
  dossier: (companyId: string) => Promise<PublicDossier | null>;
  /** Empty for an unknown company. */
  ownFacts: (companyId: string) => Promise<OwnFacts>;
  /** All companies, to resolve the listing of a page. */
  listed: () => Promise<Pick<Company, 'id' | 'listings'>[]>;
  /** Reads the search index once, for many queries. */
  openSearch: () => Promise<(query: string, most: number) => Promise<SearchRow[]>>;
  /**
   * Changes made from a web page can be undone in the popup.
   * @throws if the company is unknown, the watchlist is full, or the database could not be opened.
   */
  setWatched: (companyId: string, isWatched: boolean, origin: ChangeOrigin) => Promise<void>;
  /** Filters the watched companies; empty if the database could not be opened. */
  watchedAmong: (companyIds: readonly string[]) => Promise<string[]>;
  /** @param host empty for all sites. @throws if there are too many mutes, or the database could not be opened. */
  mute: (word: string, host: string, origin: ChangeOrigin) => Promise<void>;
  /** Lists the change, so that it can be undone. @throws if the database could not be opened. */
  recordStripOff: (host: string) => Promise<void>;
}

function openedStore(db: Database): Store {
  return {
    version: seeds.version,
    lexicon: () => compilationOf(db),
    dossier: (companyId) => findDossier(db, companyId),
    ownFacts: (companyId) => findOwnFacts(db, companyId),
    listed: () => db.companies.toArray(),
    async openSearch() {
      const index = await readSearchIndex(db);
      return (query, most) => findRows(db, index, query, most);
    },
    async setWatched(companyId, isWatched, origin) {
      if (!(await db.companies.get(companyId)) && !companyOfListing(companyId))
        throw new Error(`no company ${companyId}`);
      await setWatchedFromPage(db, companyId, isWatched, origin, Date.now());
    },
    watchedAmong: async (companyIds) =>
      (await db.watches.bulkGet([...companyIds])).flatMap((watch) => watch?.companyId ?? []),
    mute: (word, host, origin) => muteFromPage(db, word, host, origin, Date.now()),
    recordStripOff: (host) => recordStripOff(db, host, Date.now()),
  };
}

function packagedStore(reason: string): Store {
  const openError = new Error(`the store cannot be opened: ${reason}`);
  return {
    version: seeds.version,
    lexicon: () => Promise.resolve(compileInSteps(seeds.companies)),
    dossier: (companyId) => Promise.resolve(packagedDossier(seeds, companyId)),
    ownFacts: () => Promise.resolve({ sentences: {}, isWatched: false }),
    listed: () => Promise.resolve(seeds.companies),
    openSearch: () => Promise.resolve(packagedSearch(seeds)),
    setWatched: () => Promise.reject(openError),
    watchedAmong: () => Promise.resolve([]),
    mute: () => Promise.reject(openError),
    recordStripOff: () => Promise.reject(openError),
  };
}

/**
 * Never rejects. Call it on every worker start: the previous worker may have been killed before seeding.
 * @param onError receives the error if the database cannot be opened.
 */
export async function openStore(db: Database, onError: (error: unknown) => void): Promise<Store> {
  try {
    await ensureSeed(db, seeds.version, () => Promise.resolve(seeds));
    return openedStore(db);
  } catch (error) {
    onError(error);
    return packagedStore(error instanceof Error ? error.message : String(error));
  }
}
