// Opens and seeds the store. If the database cannot be opened (private window, damaged profile), falls back to a read-only
// store of the packaged seeds, and tries again later: another page may have rebuilt the database.
import type { Seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import stamp from '../../seeds/stamp.json' with { type: 'json' };
import type { OwnFacts, PublicDossier } from '../dossier/dossier.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { primaryId } from '../listings/listed-company.ts';
import {
  createDirectoryReader,
  emptyDirectory,
  noDirectory,
  type DirectoryReader,
  type PackagedDirectory,
} from '../listings/directory-reader.ts';
import type { Company } from '../model/company.ts';
import { noUserWords, type UserWords } from '../recognition/compile-own-words.ts';
import { ownerOf } from './adopt-listings.ts';
import type { Database } from './database.ts';
import { directoryOf, listedAs } from './directory.ts';
import { ensureDirectory } from './ensure-directory.ts';
import { readHiddenIds } from './hidden-reports.ts';
import { findDossier, findOwnFacts, hasOwnRows, publicDossier } from './dossiers.ts';
import { reasonOf } from './errors.ts';
import { isNewer } from './newer.ts';
import { publishOwnWords, readUserWords, type OwnWordsStorage } from './own-words.ts';
import { muteFromPage, recordStripOff, setWatchedFromPage, type ChangeOrigin } from './page-changes.ts';
import { evidenceOf, type EvidencePlace } from './library/evidence.ts';
import { findRows, packagedSearch, readSearchIndex, type SearchRow } from './search.ts';
import { seedPackId } from './packs.ts';
import { arePackagedHidden, ensureSeed } from './seed.ts';

export interface Store {
  /** The user's mutes and aliases; none if the database could not be opened. */
  words: () => Promise<UserWords>;
  /** See own-words.ts. Keeps what was published if the database could not be opened. */
  publishWords: (storage: OwnWordsStorage) => Promise<void>;
  dossier: (companyId: string) => Promise<PublicDossier | null>;
  /** The same for every user: without the user's own reports. */
  publicDossier: (companyId: string) => Promise<PublicDossier | null>;
  /** The packaged companies, the same for every user. */
  publicListed: () => Promise<Pick<Company, 'id' | 'listings'>[]>;
  /** Whether dossiers differ from those of other users: by installed packs and own reports, or by hidden ones. */
  hasOwnFacts: () => Promise<boolean>;
  /** Whether the user has reports of their own. */
  hasOwnReports: () => Promise<boolean>;
  /** Empty for an unknown company. */
  ownFacts: (companyId: string) => Promise<OwnFacts>;
  /** null if there is no such fact, or the text of its report is not there. */
  evidenceOf: (factId: string) => Promise<EvidencePlace | null>;
  /** The id of the listed company that has this name or code, if it is the only one. */
  listedAs: (text: string) => Promise<string | null>;
  /** All companies, to resolve the listing of a page. */
  listed: () => Promise<Pick<Company, 'id' | 'listings'>[]>;
  /** Reads the search index once, for many queries. */
  openSearch: () => Promise<(query: string, most: number) => Promise<SearchRow[]>>;
  /**
   * The change can be undone in the popup.
   * @param origin without it, the change is listed without a site.
   * @throws if the company is unknown, the watchlist is full, or the database could not be opened.
   */
  setWatched: (companyId: string, isWatched: boolean, origin?: ChangeOrigin) => Promise<void>;
  /** Filters the companies of packs: the others are listings without reports. */
  knownAmong: (companyIds: readonly string[]) => Promise<string[]>;
  /** Filters the watched companies; empty if the database could not be opened. */
  watchedAmong: (companyIds: readonly string[]) => Promise<string[]>;
  /** @param host empty for all sites. @throws if there are too many mutes, or the database could not be opened. */
  mute: (word: string, host: string, origin?: ChangeOrigin) => Promise<void>;
  /** Lists the change, so that it can be undone. @throws if the database could not be opened. */
  recordStripOff: (host: string) => Promise<void>;
  /** Whether a newer build has used the database, so that every write is refused. */
  isReadOnly: () => boolean;
}

const nowhere: ChangeOrigin = { host: null };

/** One attempt to open the database. */
interface Opened extends Omit<Store, 'isReadOnly'> {
  origin: PublicDossier['origin'];
}

/** Most hovers name a packaged company. Each of them is a primary listing, so the directory need not be read. */
const isPackaged = async (db: Database, companyId: string): Promise<boolean> =>
  (await db.companies.get(companyId))?.packId === seedPackId;

/** @param packaged the directory without the user's changes, for what must be the same for every user. */
function openedStore(db: Database, packaged: DirectoryReader): Opened {
  const origin = isNewer(db) ? 'newer' : 'store';
  const idOf = async (companyId: string): Promise<string> =>
    (await isPackaged(db, companyId)) ? companyId : primaryId(companyId, await directoryOf(db));
  return {
    origin,
    words: () => readUserWords(db),
    publishWords: (storage) => publishOwnWords(db, storage),
    async dossier(companyId) {
      const dossier = await findDossier(db, await idOf(companyId));
      return dossier && { ...dossier, origin };
    },
    publicDossier: async (companyId) => publicDossier(await loadSeeds(), companyId, origin, packaged),
    publicListed: async () => (await loadSeeds()).companies,
    hasOwnFacts: async () =>
      (await db.packs.count()) > 0 || (await arePackagedHidden(db)) || (await readHiddenIds(db)).size > 0,
    hasOwnReports: () => hasOwnRows(db),
    ownFacts: async (companyId) => findOwnFacts(db, await idOf(companyId)),
    evidenceOf: (factId) => evidenceOf(db, factId),
    listedAs: async (text) => listedAs(text, await directoryOf(db)),
    listed: () => db.companies.toArray(),
    async openSearch() {
      const index = await readSearchIndex(db);
      return (query, most) => findRows(db, index, query, most);
    },
    async setWatched(companyId, isWatched, from = nowhere) {
      const id = await ownerOf(db, await idOf(companyId));
      if (!(await db.companies.get(id)) && !companyOfListing(id)) throw new Error(`no company ${id}`);
      await setWatchedFromPage(db, id, isWatched, from, Date.now());
    },
    knownAmong: (companyIds) => db.companies.where('id').anyOf(companyIds).primaryKeys(),
    watchedAmong: async (companyIds) =>
      (await db.watches.bulkGet([...companyIds])).flatMap((watch) => watch?.companyId ?? []),
    mute: (word, host, from = nowhere) => muteFromPage(db, word, host, from, Date.now()),
    recordStripOff: (host) => recordStripOff(db, host, Date.now()),
  };
}

function packagedStore(reason: string, seeds: Seeds, directory: DirectoryReader): Opened {
  const refuse = (): Promise<never> => Promise.reject(new Error(`the store cannot be opened: ${reason}`));
  return {
    origin: 'packaged',
    words: () => Promise.resolve(noUserWords),
    publishWords: () => Promise.resolve(),
    dossier: (companyId) => Promise.resolve(publicDossier(seeds, companyId, 'packaged', directory)),
    publicDossier: (companyId) => Promise.resolve(publicDossier(seeds, companyId, 'packaged', directory)),
    publicListed: () => Promise.resolve(seeds.companies),
    hasOwnFacts: () => Promise.resolve(false),
    hasOwnReports: () => Promise.resolve(false),
    ownFacts: () => Promise.resolve({ sentences: {}, isWatched: false }),
    evidenceOf: () => Promise.resolve(null),
    listedAs: (text) => Promise.resolve(listedAs(text, directory)),
    listed: () => Promise.resolve(seeds.companies),
    openSearch: () => Promise.resolve(packagedSearch(seeds)),
    setWatched: refuse,
    knownAmong: (companyIds) =>
      Promise.resolve(companyIds.filter((one) => seeds.companies.some(({ id }) => id === one))),
    watchedAmong: () => Promise.resolve([]),
    mute: refuse,
    recordStripOff: refuse,
  };
}

/** Shortest time between two attempts to open a database after reads. A write tries at once and waits for the result. */
const retryAfterMs = 1000;

/**
 * Never rejects. Call it on every worker start: the previous worker may have been killed before seeding. The store opens the
 * database again if it was closed, which another page does when it rebuilds it.
 * @param packaged the directory of listed companies to store.
 * @param onError receives the error if the database cannot be opened; once, if later attempts fail for the same reason.
 */
export async function openStore(
  db: Database,
  onError: (error: unknown) => void,
  packaged: PackagedDirectory = noDirectory,
): Promise<Store> {
  const directory = packaged.version === '' ? emptyDirectory : createDirectoryReader(() => packaged.text);
  let reported = '';
  let triedAtMs = 0;
  let isStale = false;
  let attempt: Promise<Opened> | null = null;

  async function open(): Promise<Opened> {
    isStale = false;
    try {
      // After a failure, Dexie does not open it again by itself.
      await db.open();
      await ensureSeed(db, stamp.version, loadSeeds);
      reported = '';
      await ensureDirectory(db, packaged, directory);
      return openedStore(db, directory);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== reported) onError(error);
      reported = reason;
      return packagedStore(reason, await loadSeeds(), directory);
    } finally {
      triedAtMs = Date.now();
    }
  }

  let opened = await open();
  // Dexie closes the connection itself, and its next query would find a new database without seeds.
  db.on('versionchange', () => {
    isStale = true;
  });
  db.on('close', () => {
    isStale = true;
  });

  function reopen(): Promise<Opened> {
    attempt ??= open().then((next) => {
      attempt = null;
      opened = next;
      return next;
    });
    return attempt;
  }

  async function current(isForWrite = false): Promise<Opened> {
    if (isStale) return reopen();
    if (opened.origin !== 'packaged') return opened;
    if (isForWrite) return reopen();
    // A reader does not wait for an attempt that probably fails: the next one sees its result.
    if (Math.abs(Date.now() - triedAtMs) >= retryAfterMs) void reopen();
    return opened;
  }

  return {
    words: async () => (await current()).words(),
    publishWords: async (storage) => (await current()).publishWords(storage),
    dossier: async (companyId) => (await current()).dossier(companyId),
    publicDossier: async (companyId) => (await current()).publicDossier(companyId),
    publicListed: async () => (await current()).publicListed(),
    hasOwnFacts: async () => (await current()).hasOwnFacts(),
    hasOwnReports: async () => (await current()).hasOwnReports(),
    ownFacts: async (companyId) => (await current()).ownFacts(companyId),
    evidenceOf: async (factId) => (await current()).evidenceOf(factId),
    listedAs: async (text) => (await current()).listedAs(text),
    listed: async () => (await current()).listed(),
    openSearch: async () => (await current()).openSearch(),
    setWatched: async (companyId, isWatched, origin) => (await current(true)).setWatched(companyId, isWatched, origin),
    knownAmong: async (companyIds) => (await current()).knownAmong(companyIds),
    watchedAmong: async (companyIds) => (await current()).watchedAmong(companyIds),
    mute: async (word, host, origin) => (await current(true)).mute(word, host, origin),
    recordStripOff: async (host) => (await current(true)).recordStripOff(host),
    isReadOnly: () => opened.origin === 'newer',
  };
}
