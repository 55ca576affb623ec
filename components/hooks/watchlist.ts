// Live queries of the watchlist view besides its rows: tags, sort order and new reports.
import { useEffect, useState } from 'react';
import type { WatchFacts, WatchOrder } from '../../lib/dossier/watch-order.ts';
import { onWatchView, readWatchView, writeWatchView, type WatchView } from '../../lib/browser/watch-view.ts';
import { findWatchFacts, listInOrder, listReported } from '../../lib/store/companies.ts';
import { initializeSeen, listNews, markSeen, type News } from '../../lib/store/news.ts';
import { listTagged } from '../../lib/store/notes.ts';
import { useLibrary, useRead } from './library.tsx';
import { useStoredValue } from './use-stored-value.ts';
import { useUndo } from './use-undo.tsx';

export type { News };

/** Tag → ids of tagged companies, watched or not. */
export const useTagged = (): ReadonlyMap<string, readonly string[]> | undefined => useRead(listTagged, []);

/** The ids in the given order; undefined until read. */
export const useWatchOrder = (companyIds: readonly string[], order: WatchOrder): readonly string[] | undefined => {
  const ordered = useRead(
    async (db) => (order === 'hand' ? null : await listInOrder(db, companyIds, order)),
    [companyIds.join(), order],
  );
  return order === 'hand' ? companyIds : (ordered ?? undefined);
};

export interface KeptView {
  view: WatchView;
  change: (change: Partial<WatchView>) => void;
}

/** The stored filter and order; null until read. A change is shown at once, before it is stored. */
export function useWatchView(): KeptView | null {
  const library = useLibrary();
  const read = useStoredValue(readWatchView, onWatchView);
  const stored = read ?? (library.kind === 'open' ? library.opening.watchView : undefined);
  const [changed, setChanged] = useState<Partial<WatchView>>({});
  const { edit } = useUndo();
  return stored
    ? {
        view: { ...stored, ...changed },
        change(change) {
          setChanged((before) => ({ ...before, ...change }));
          edit(() => writeWatchView(change).then(() => null));
        },
      }
    : null;
}

/**
 * Those of the companies that a report names; undefined until read.
 *
 * @param isWanted at once; otherwise only when the page is idle, because the keys of all facts are slow to read.
 */
export function useReported(companyIds: readonly string[], isWanted: boolean): ReadonlySet<string> | undefined {
  const isDue = useIdle() || isWanted;
  return useRead(async (db) => (isDue ? await listReported(db, companyIds) : undefined), [companyIds.join(), isDue]);
}

/** @param isWanted at once; otherwise only when the page is idle, because summaries of all companies are slow to read. */
export function useWatchFacts(companyIds: readonly string[], today: string, isWanted: boolean): WatchFacts | undefined {
  const isDue = useIdle() || isWanted;
  return useRead(
    async (db) => (isDue ? await findWatchFacts(db, companyIds, today) : undefined),
    [companyIds.join(), today, isDue],
  );
}

/** Whether the page has been idle once: what is slow to read waits for it. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}

export interface WatchNews {
  news: readonly News[];
  /** Marks all reports as seen. */
  dismiss: () => void;
}

/** Deferred until idle, because collecting many new reports is slow and the rows come first. */
export function useNews(): WatchNews {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const { edit, fail } = useUndo();
  const isIdle = useIdle();
  useEffect(() => {
    if (db && isIdle) initializeSeen(db).catch(fail);
  }, [db, isIdle, fail]);
  return {
    news: useRead(async (opened) => (isIdle ? await listNews(opened) : []), [isIdle]) ?? [],
    dismiss: () => {
      if (db) edit(() => markSeen(db).then(() => null));
    },
  };
}
