// Company search: the index is read once per page, the result rows are a live query.
import { useEffect, useState } from 'react';
import type { SearchIndex } from '../../lib/search/search.ts';
import { findRows, readSearchIndex, type SearchRow } from '../../lib/store/search.ts';
import { useLibrary, useRead } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export type { SearchRow };

const rowsShown = 12;

export interface SearchAnswer {
  /** The query of these rows. It may lag behind the search box. */
  query: string;
  rows: SearchRow[];
}

/** Delay that lets the page's own rows load first, but is usually over before the first key. */
const readAfterMs = 500;

/** Loads the index after a delay, or immediately if `isWanted`. null until loaded. */
function useSearchIndex(isWanted: boolean): SearchIndex | null {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [isDelayOver, setDelayOver] = useState(false);
  const { value: index, failure, run } = useAsync<SearchIndex>();
  const { fail } = useUndo();
  const isDue = isDelayOver || isWanted;
  useEffect(() => {
    const timer = setTimeout(() => setDelayOver(true), readAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (db && isDue) run(() => readSearchIndex(db));
  }, [db, isDue, run]);
  useEffect(() => {
    if (failure) fail(failure.reason);
  }, [failure, fail]);
  return index ?? null;
}

/** undefined until the first result; afterwards the last result stays until the next one arrives. */
export function useSearch(query: string): SearchAnswer | undefined {
  const index = useSearchIndex(query.trim() !== '');
  return (
    useRead(async (db) => index && { query, rows: await findRows(db, index, query, rowsShown) }, [index, query]) ??
    undefined
  );
}
