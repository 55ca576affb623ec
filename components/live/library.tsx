// The store, live: extension pages read it here and nowhere else. Queries run again when any page changes the rows.
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Summary } from '../../lib/dossier/summary.ts';
import { announceUserChange } from '../../lib/platform/page-storage.ts';
import { listSummaries, searchCompanies } from '../../lib/store/companies.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { countReports, listReports, type ReportSummary } from '../../lib/store/reports.ts';
import { ensureSeed } from '../../lib/store/seed.ts';
import { addWatch, listWatches, removeWatch, restoreWatch } from '../../lib/store/watches.ts';
import type { Watch } from '../../lib/model/watch.ts';
import { guard } from './guard.ts';
import stamp from '../../seeds/stamp.json' with { type: 'json' };

export type LibraryState = { kind: 'opening' } | { kind: 'open'; db: Database } | { kind: 'closed'; reason: string };

const LibraryContext = createContext<LibraryState>({ kind: 'opening' });
const WatchesContext = createContext<Watch[] | undefined>(undefined);

export function Library({ children }: { children: ReactNode }) {
  const [state, setState] = useState<LibraryState>({ kind: 'opening' });
  useEffect(() => {
    const db = createDatabase();
    let isGone = false;
    let stopGuarding = (): void => {};
    // The page may be the first to run: the background may not have seeded yet, or have died while it did.
    ensureSeed(db, stamp.version, async () => (await import('../../seeds/index.ts')).seeds).then(
      () => {
        if (isGone) return;
        stopGuarding = guard(db);
        setState({ kind: 'open', db });
      },
      (error: unknown) => setState({ kind: 'closed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isGone = true;
      stopGuarding();
      db.close();
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

const resultsShown = 12;

export const useWatches = (): Watch[] | undefined => useContext(WatchesContext);

export const useSummaries = (companyIds: readonly string[]): Summary[] | undefined =>
  useRead((db) => listSummaries(db, companyIds), [companyIds.join()]);

/** Without reading them. */
export const useReportCount = (): number | undefined => useRead(countReports, []);

export const useReports = (): ReportSummary[] | undefined => useRead(listReports, []);

export const useSearch = (query: string): Summary[] | undefined =>
  useRead(
    async (db) => {
      const found = await searchCompanies(db, query, resultsShown);
      return listSummaries(
        db,
        found.map((company) => company.id),
      );
    },
    [query],
  );

export interface WatchVerbs {
  add: (companyId: string) => Promise<void>;
  /** @returns puts the row back as it was. */
  remove: (companyId: string) => Promise<() => Promise<void>>;
}

/** null where the library is closed. */
export function useWatchVerbs(): WatchVerbs | null {
  const library = useLibrary();
  if (library.kind !== 'open') return null;
  const { db } = library;
  return {
    async add(companyId) {
      await addWatch(db, companyId, Date.now());
      await announceUserChange();
    },
    async remove(companyId) {
      const removed = await removeWatch(db, companyId);
      await announceUserChange();
      return async () => {
        if (removed) await restoreWatch(db, removed);
        await announceUserChange();
      };
    },
  };
}
