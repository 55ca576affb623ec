// The store, live: extension pages read it here and nowhere else. Queries run again when any page changes the rows.
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Summary } from '../../lib/dossier/summary.ts';
import { listSummaries } from '../../lib/store/companies.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { countReports, listReports, type ReportSummary } from '../../lib/store/reports.ts';
import { ensureSeed } from '../../lib/store/seed.ts';
import { listFirstWatches, listWatches } from '../../lib/store/watches.ts';
import type { Watch } from '../../lib/model/watch.ts';
import { protectUserData } from './user-data.ts';
import stamp from '../../seeds/stamp.json' with { type: 'json' };

/** What the watchlist begins with: read with the library, so that rows stand in the first frame after it opens. */
interface Opening {
  watches: readonly Watch[];
  summaries: ReadonlyMap<string, Summary>;
}

export type LibraryState =
  { kind: 'opening' } | { kind: 'open'; db: Database; opening: Opening } | { kind: 'closed'; reason: string };

/** As many as a long list draws at first. */
const firstRows = 8;

const LibraryContext = createContext<LibraryState>({ kind: 'opening' });
const WatchedContext = createContext<Watched | undefined>(undefined);

async function readOpening(db: Database): Promise<Opening> {
  const watches = await listFirstWatches(db, firstRows);
  const ids = watches.map(({ companyId }) => companyId);
  const summaries = await listSummaries(db, ids);
  return { watches, summaries: new Map(summaries.map((summary) => [summary.company.id, summary])) };
}

/** The page may be the first to run: the background may not have seeded yet, or have died while it did. */
async function openLibrary(): Promise<LibraryState> {
  const db = createDatabase();
  try {
    const [hasSeeded, early] = await Promise.all([
      ensureSeed(db, stamp.version, async () => (await import('../../seeds/index.ts')).seeds),
      readOpening(db),
    ]);
    // On all but the first opening the packaged facts were there, and nothing is read twice.
    const opening = hasSeeded ? await readOpening(db) : early;
    protectUserData(db);
    return { kind: 'open', db, opening };
  } catch (error) {
    return { kind: 'closed', reason: error instanceof Error ? error.message : String(error) };
  }
}

let library: LibraryState = { kind: 'opening' };

/** Begun as the script loads, for as long as the page stands. Never rejects. */
export const libraryOpened: Promise<void> = openLibrary().then((state) => {
  library = state;
});

export function Library({ children }: { children: ReactNode }) {
  const [state, setState] = useState(library);
  useEffect(() => {
    let isGone = false;
    void libraryOpened.then(() => isGone || setState(library));
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <LibraryContext value={state}>
      <Watches>{children}</Watches>
    </LibraryContext>
  );
}

export interface Watched {
  /** In the user's order. */
  watches: readonly Watch[];
  /** Not yet, for a moment: then they are the top of the list. */
  isWhole: boolean;
}

/** Read once for a page: stars, counts and the list all ask for them, and there may be thousands. */
function Watches({ children }: { children: ReactNode }) {
  const library = useLibrary();
  const whole = useRead(listWatches, []);
  const first = library.kind === 'open' ? library.opening.watches : undefined;
  const watches = whole ?? first;
  const watched = watches && { watches, isWhole: whole !== undefined };
  return <WatchedContext value={watched}>{children}</WatchedContext>;
}

export const useLibrary = (): LibraryState => useContext(LibraryContext);

/** undefined while the first answer is on its way, and where the library is closed. */
export function useRead<T>(read: (db: Database) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  return useLiveQuery(() => (db ? read(db) : undefined), [db, ...deps]);
}

export const useWatched = (): Watched | undefined => useContext(WatchedContext);

/** undefined until the list was read whole. */
export function useWatchCount(): number | undefined {
  const watched = useWatched();
  return watched?.isWhole ? watched.watches.length : undefined;
}

export function useSummaries(companyIds: readonly string[]): Summary[] | undefined {
  const library = useLibrary();
  const read = useRead((db) => listSummaries(db, companyIds), [companyIds.join()]);
  if (read || library.kind !== 'open') return read;
  const first = companyIds.map((id) => library.opening.summaries.get(id));
  return first.every((summary) => summary !== undefined) ? first : undefined;
}

/** Without reading them. */
export const useReportCount = (): number | undefined => useRead(countReports, []);

export const useReports = (): ReportSummary[] | undefined => useRead(listReports, []);
