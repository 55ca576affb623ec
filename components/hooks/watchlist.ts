// What the watchlist is read with besides its rows: tags, the orders that reports give, what is new.
import { useEffect, useState } from 'react';
import type { WatchOrder } from '../../lib/dossier/watch-order.ts';
import { listInOrder } from '../../lib/store/companies.ts';
import { beginSeen, listNews, markSeen, type News } from '../../lib/store/news.ts';
import { listTagged } from '../../lib/store/notes.ts';
import { useLibrary, useRead } from './library.tsx';

export type { News };

/** Tag → the companies under it, watched or not. */
export const useTagged = (): ReadonlyMap<string, readonly string[]> | undefined => useRead(listTagged, []);

/** The ids in that order; undefined until known. */
export const useWatchOrder = (companyIds: readonly string[], order: WatchOrder): readonly string[] | undefined => {
  const ordered = useRead(
    async (db) => (order === 'hand' ? null : await listInOrder(db, companyIds, order)),
    [companyIds.join(), order],
  );
  return order === 'hand' ? companyIds : (ordered ?? undefined);
};

export interface WatchNews {
  news: readonly News[];
  /** The user has looked. */
  dismiss: () => void;
}

/** Read once the rows are there: what many new reports say takes its time. */
export function useNews(): WatchNews {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
    return () => cancelIdleCallback(asked);
  }, []);
  useEffect(() => {
    if (db && isIdle) void beginSeen(db);
  }, [db, isIdle]);
  return {
    news: useRead(async (opened) => (isIdle ? await listNews(opened) : []), [isIdle]) ?? [],
    dismiss: () => {
      if (db) void markSeen(db);
    },
  };
}
