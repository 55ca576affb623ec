// Opens the store for an extension page and provides live queries. Extension pages read the store only through here.
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { isPrivateWindow } from '../../lib/browser/browser.ts';
import { readWatchView, type WatchView } from '../../lib/browser/watch-view.ts';
import type { Summary } from '../../lib/dossier/summary.ts';
import { listSummaries } from '../../lib/store/companies.ts';
import { applyPendingSettings } from '../../lib/store/backup/pending-settings.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { isNewer } from '../../lib/store/newer.ts';
import { explainOpenFailure } from '../../lib/store/free-space.ts';
import type { OpenFailure } from '../../lib/store/open-failure.ts';
import { countReports, listReports, type ReportSummary } from '../../lib/store/reports.ts';
import { ensureSeed } from '../../lib/store/seed.ts';
import { listFirstWatches, listWatches } from '../../lib/store/watches.ts';
import type { Watch } from '../../lib/model/watch.ts';
import { writeSettingsSnapshot } from './settings-snapshot.ts';
import { protectUserData } from './user-data.ts';
import { UndoProvider, useUndo } from './use-undo.tsx';
import { loadSeeds } from '../../seeds/load.ts';
import stamp from '../../seeds/stamp.json' with { type: 'json' };

/** What the first frame needs to show the first rows of the watchlist. It is read while the library opens. */
interface Opening {
  watchView: WatchView;
  watches: readonly Watch[];
  summaries: ReadonlyMap<string, Summary>;
}

export type { OpenFailure };

export type LibraryState =
  | { kind: 'opening' }
  /** `isReadOnly`: a newer build has used the database, so every write is refused. */
  | { kind: 'open'; db: Database; opening: Opening; isReadOnly: boolean }
  | { kind: 'closed'; failure: OpenFailure };

/** Equals the chunk size of WindowedRows, which renders one chunk first. */
const firstRows = 8;

const LibraryContext = createContext<LibraryState>({ kind: 'opening' });
const WatchedContext = createContext<Watched | undefined>(undefined);

async function readFirstRows(db: Database): Promise<Omit<Opening, 'watchView'>> {
  const watches = await listFirstWatches(db, firstRows);
  const ids = watches.map(({ companyId }) => companyId);
  const summaries = await listSummaries(db, ids);
  return { watches, summaries: new Map(summaries.map((summary) => [summary.company.id, summary])) };
}

async function readOpening(db: Database): Promise<Opening> {
  const [watchView, rows] = await Promise.all([readWatchView(), readFirstRows(db)]);
  return { watchView, ...rows };
}

/** Ensures the seed too: the background may not have seeded yet, or may have been killed while seeding. */
async function openLibrary(): Promise<LibraryState> {
  const db = createDatabase();
  try {
    const [hasSeeded, firstRead] = await Promise.all([ensureSeed(db, stamp.version, loadSeeds), readOpening(db)]);
    // Seeding happens only on the first opening (or after an update); then the rows were read too early.
    const opening = hasSeeded ? await readOpening(db) : firstRead;
    const isReadOnly = isNewer(db);
    if (!isReadOnly) {
      protectUserData(db);
      // Not awaited: pages follow the settings as they change. A failure is logged, and the next page tries again.
      applyPendingSettings(db, writeSettingsSnapshot).catch(reportError);
    }
    return { kind: 'open', db, opening, isReadOnly };
  } catch (error) {
    return { kind: 'closed', failure: await explainOpenFailure(error, isPrivateWindow()) };
  }
}

let library: LibraryState = { kind: 'opening' };

/** Starts when the module loads. Never rejects. */
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
      <UndoProvider>
        <Watches>{children}</Watches>
      </UndoProvider>
    </LibraryContext>
  );
}

export interface Watched {
  /** In the user's order. */
  watches: readonly Watch[];
  /** false while `watches` holds only the first rows. */
  isWhole: boolean;
}

/** Shares one live query for all consumers, because there may be thousands of rows. */
function Watches({ children }: { children: ReactNode }) {
  const library = useLibrary();
  const whole = useRead(listWatches, []);
  const first = library.kind === 'open' ? library.opening.watches : undefined;
  const watches = whole ?? first;
  const watched = watches && { watches, isWhole: whole !== undefined };
  return <WatchedContext value={watched}>{children}</WatchedContext>;
}

export const useLibrary = (): LibraryState => useContext(LibraryContext);

/**
 * Live query. A failure is shown on the page; without this, useLiveQuery would throw it in the next render, and React would
 * remove the whole page.
 * @returns undefined until the first result, after a failure, and if the library is closed.
 */
export function useRead<T>(read: (db: Database) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const { fail } = useUndo();
  const query = async (opened: Database): Promise<T | undefined> => {
    try {
      return await read(opened);
    } catch (error) {
      fail(error);
      return undefined;
    }
  };
  return useLiveQuery(() => (db ? query(db) : undefined), [db, ...deps]);
}

export const useWatched = (): Watched | undefined => useContext(WatchedContext);

/** undefined until the whole list is read. */
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

export const useReportCount = (): number | undefined => useRead(countReports, []);

export const useReports = (): ReportSummary[] | undefined => useRead(listReports, []);
