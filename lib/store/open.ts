// The store, ready to answer: opened and seeded; or, where the browser refuses (private window, damaged profile), the
// packaged facts in its place, said plainly.
import { seeds } from '../../seeds/index.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Company } from '../model/company.ts';
import { compileInSteps, type Compilation } from '../recognition/compile-lexicon.ts';
import type { Database } from './database.ts';
import { findDossier, packagedDossier } from './dossiers.ts';
import { compilationOf } from './lexicon.ts';
import { findRows, packagedSearch, readSearchIndex, type SearchRow } from './search.ts';
import { ensureSeed } from './seed.ts';
import { addWatch, removeWatches } from './watches.ts';
import { addMute } from './words.ts';

export interface Store {
  /** What the lexicon is compiled from changed when this did. */
  version: string;
  /** Of what the store holds now; for whoever asked to compile it. */
  lexicon: () => Promise<Compilation>;
  dossier: (companyId: string) => Promise<Dossier | null>;
  /** All companies with a code, by which a page's listing is known. */
  listed: () => Promise<Pick<Company, 'id' | 'listings'>[]>;
  /** Reads what is searched, once for many queries. */
  openSearch: () => Promise<(query: string, most: number) => Promise<SearchRow[]>>;
  /** @throws where the store could not open: the wish cannot be kept, and the asker is told why. */
  setWatched: (companyId: string, isWatched: boolean) => Promise<void>;
  /** Those of them that are watched; none where the store could not open. */
  watchedAmong: (companyIds: readonly string[]) => Promise<string[]>;
  /** @throws likewise. @param host empty for everywhere. */
  mute: (word: string, host: string) => Promise<void>;
}

function openedStore(db: Database): Store {
  return {
    version: seeds.version,
    lexicon: () => compilationOf(db),
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
  const refusal = new Error(`the store cannot be opened: ${reason}`);
  return {
    version: seeds.version,
    lexicon: () => Promise.resolve(compileInSteps(seeds.companies)),
    dossier: (companyId) => Promise.resolve(packagedDossier(seeds, companyId)),
    listed: () => Promise.resolve(seeds.companies),
    openSearch: () => Promise.resolve(packagedSearch(seeds)),
    setWatched: () => Promise.reject(refusal),
    watchedAmong: () => Promise.resolve([]),
    mute: () => Promise.reject(refusal),
  };
}

/** Never rejects. Called at every start of the worker: a worker may have died before it seeded. */
export async function openStore(db: Database): Promise<Store> {
  try {
    await ensureSeed(db, seeds.version, () => Promise.resolve(seeds));
    return openedStore(db);
  } catch (error) {
    return packagedStore(error instanceof Error ? error.message : String(error));
  }
}
