// Live queries of the watchlist view besides its rows: tags, sort order and new reports.
import { useEffect, useState } from 'react';
import type { WatchOrder } from '../../lib/dossier/watch-order.ts';
import { listInOrder } from '../../lib/store/companies.ts';
import { initializeSeen, listNews, markSeen, type News } from '../../lib/store/news.ts';
import { listTagged } from '../../lib/store/notes.ts';
import { useLibrary, useRead } from './library.tsx';
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
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }, []);
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
