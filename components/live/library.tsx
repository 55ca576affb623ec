// The store, live: extension pages read it here and nowhere else. Queries run again when any page changes the rows.
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Summary } from '../../lib/dossier/summary.ts';
import { listSummaries } from '../../lib/store/companies.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { countReports, listReports, type ReportSummary } from '../../lib/store/reports.ts';
import { ensureSeed } from '../../lib/store/seed.ts';
import { listWatches } from '../../lib/store/watches.ts';
import type { Watch } from '../../lib/model/watch.ts';
import { guard } from './guard.ts';
import stamp from '../../seeds/stamp.json' with { type: 'json' };

export type LibraryState = { kind: 'opening' } | { kind: 'open'; db: Database } | { kind: 'closed'; reason: string };

const LibraryContext = createContext<LibraryState>({ kind: 'opening' });
const WatchesContext = createContext<Watch[] | undefined>(undefined);

/** The page may be the first to run: the background may not have seeded yet, or have died while it did. */
async function openLibrary(): Promise<LibraryState> {
  const db = createDatabase();
  try {
    await ensureSeed(db, stamp.version, async () => (await import('../../seeds/index.ts')).seeds);
    guard(db);
    return { kind: 'open', db };
  } catch (error) {
    return { kind: 'closed', reason: error instanceof Error ? error.message : String(error) };
  }
}

// As the script loads and for as long as the page stands: it opens while the first frame is being made.
const opening = openLibrary();

export function Library({ children }: { children: ReactNode }) {
  const [state, setState] = useState<LibraryState>({ kind: 'opening' });
  useEffect(() => {
    let isGone = false;
    void opening.then((opened) => isGone || setState(opened));
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

/** Read once for a page: stars, counts and the list all ask for them, and there may be thousands. */
function Watches({ children }: { children: ReactNode }) {
  return <WatchesContext value={useRead(listWatches, [])}>{children}</WatchesContext>;
}

export const useLibrary = (): LibraryState => useContext(LibraryContext);

/** undefined while the first answer is on its way, and where the library is closed. */
export function useRead<T>(read: (db: Database) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  return useLiveQuery(() => (db ? read(db) : undefined), [db, ...deps]);
}

export const useWatches = (): Watch[] | undefined => useContext(WatchesContext);

export const useSummaries = (companyIds: readonly string[]): Summary[] | undefined =>
  useRead((db) => listSummaries(db, companyIds), [companyIds.join()]);

/** Without reading them. */
export const useReportCount = (): number | undefined => useRead(countReports, []);

export const useReports = (): ReportSummary[] | undefined => useRead(listReports, []);
