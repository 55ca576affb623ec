// Opens and seeds the store. If the database cannot be opened (private window, damaged profile), falls back to a read-only
// store of the packaged seeds.
import { seeds } from '../../seeds/index.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Company } from '../model/company.ts';
import { noUserWords, type UserWords } from '../recognition/compile-own-words.ts';
import type { Database } from './database.ts';
import { findDossier, packagedDossier } from './dossiers.ts';
import { publishOwnWords, readUserWords, type OwnWordsStorage } from './own-words.ts';
import { findRows, packagedSearch, readSearchIndex, type SearchRow } from './search.ts';
import { ensureSeed } from './seed.ts';
import { addWatch, removeWatches } from './watches.ts';
import { addMute } from './words.ts';

export interface Store {
  /** The user's mutes and aliases; none if the database could not be opened. */
  words: () => Promise<UserWords>;
  /** See own-words.ts. Keeps what was published if the database could not be opened. */
  publishWords: (storage: OwnWordsStorage) => Promise<void>;
  dossier: (companyId: string) => Promise<Dossier | null>;
  /** All companies, to resolve the listing of a page. */
  listed: () => Promise<Pick<Company, 'id' | 'listings'>[]>;
  /** Reads the search index once, for many queries. */
  openSearch: () => Promise<(query: string, most: number) => Promise<SearchRow[]>>;
  /** @throws if the company is unknown or the database could not be opened. */
  setWatched: (companyId: string, isWatched: boolean) => Promise<void>;
  /** Filters the watched companies; empty if the database could not be opened. */
  watchedAmong: (companyIds: readonly string[]) => Promise<string[]>;
  /** @param host empty for all sites. @throws if the database could not be opened. */
  mute: (word: string, host: string) => Promise<void>;
}

function openedStore(db: Database): Store {
  return {
    words: () => readUserWords(db),
    publishWords: (storage) => publishOwnWords(db, storage),
    dossier: (companyId) => findDossier(db, companyId),
    listed: () => db.companies.toArray(),
    async openSearch() {
      const index = await readSearchIndex(db);
      return (query, most) => findRows(db, index, query, most);
    },
    async setWatched(companyId, isWatched) {
      if (!(await db.companies.get(companyId)) && !companyOfListing(companyId))
        throw new Error(`no company ${companyId}`);
      if (isWatched) await addWatch(db, companyId, Date.now());
      else await removeWatches(db, [companyId]);
    },
    watchedAmong: async (companyIds) =>
      (await db.watches.bulkGet([...companyIds])).flatMap((watch) => watch?.companyId ?? []),
    mute: (word, host) => addMute(db, { word, host, addedAtMs: Date.now() }),
  };
}

function packagedStore(reason: string): Store {
  const openError = new Error(`the store cannot be opened: ${reason}`);
  return {
    words: () => Promise.resolve(noUserWords),
    publishWords: () => Promise.resolve(),
    dossier: (companyId) => Promise.resolve(packagedDossier(seeds, companyId)),
    listed: () => Promise.resolve(seeds.companies),
    openSearch: () => Promise.resolve(packagedSearch(seeds)),
    setWatched: () => Promise.reject(openError),
    watchedAmong: () => Promise.resolve([]),
    mute: () => Promise.reject(openError),
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
