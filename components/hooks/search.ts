// Search, live: the index is read once for a page, the rows of each answer as long as they are shown.
import { useEffect, useState } from 'react';
import type { SearchIndex } from '../../lib/search/search.ts';
import { findRows, readSearchIndex, type SearchRow } from '../../lib/store/search.ts';
import { useLibrary, useRead } from './library.tsx';

export type { SearchRow };

const rowsShown = 12;

export interface SearchAnswer {
  /** What it answers: for a moment, not yet what stands in the box. */
  query: string;
  rows: SearchRow[];
}

/** Soon enough for the first letter, and too late to keep the page's own rows waiting. */
const readAfterMs = 500;

/** Read when the page has shown what it opens with, or as soon as something is typed. */
function useSearchIndex(isWanted: boolean): SearchIndex | null {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [isLater, setLater] = useState(false);
  const [index, setIndex] = useState<SearchIndex | null>(null);
  const isDue = isLater || isWanted;
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), readAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    let isGone = false;
    if (db && isDue) void readSearchIndex(db).then((read) => isGone || setIndex(read));
    return () => {
      isGone = true;
    };
  }, [db, isDue]);
  return index;
}

/** undefined until the first answer; then the last one, until the next is there. */
export function useSearch(query: string): SearchAnswer | undefined {
  const index = useSearchIndex(query.trim() !== '');
  return (
    useRead(async (db) => index && { query, rows: await findRows(db, index, query, rowsShown) }, [index, query]) ??
    undefined
  );
}
