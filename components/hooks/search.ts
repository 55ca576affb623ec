// Search in the library: the index is read once per page, the results are a live query.
import { useEffect, useState } from 'react';
import { findRows, readSearchIndex, type SearchRow } from '../../lib/store/search.ts';
import {
  findTopics,
  readTopicsIndex,
  type FoundAnnotation,
  type FoundGroup,
  type FoundNote,
  type FoundReport,
} from '../../lib/store/topics.ts';
import type { Database } from '../../lib/store/database.ts';
import { useLibrary, useRead } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export type { FoundAnnotation, FoundGroup, FoundNote, FoundReport, SearchRow };

const rowsShown = 12;

export interface SearchAnswer {
  /** The query of these results. It may lag behind the search box. */
  query: string;
  rows: SearchRow[];
  groups: FoundGroup[];
  reports: FoundReport[];
  notes: FoundNote[];
  annotations: FoundAnnotation[];
}

/** Delay that lets the page's own rows load first, but is usually over before the first key. */
const readAfterMs = 500;

async function readIndex(db: Database) {
  const [companies, topics] = await Promise.all([readSearchIndex(db), readTopicsIndex(db)]);
  return { companies, topics };
}

type Index = Awaited<ReturnType<typeof readIndex>>;

/** Loads the index after a delay, or immediately if `isWanted`. null until loaded. */
function useSearchIndex(isWanted: boolean): Index | null {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [isDelayOver, setDelayOver] = useState(false);
  const { value: index, failure, run } = useAsync<Index>();
  const { fail } = useUndo();
  const isDue = isDelayOver || isWanted;
  useEffect(() => {
    const timer = setTimeout(() => setDelayOver(true), readAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (db && isDue) run(() => readIndex(db));
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
    useRead(
      async (db) => {
        if (!index) return null;
        const [rows, topics] = await Promise.all([
          findRows(db, index.companies, query, rowsShown),
          findTopics(db, index.topics, query),
        ]);
        return { query, rows, ...topics };
      },
      [index, query],
    ) ?? undefined
  );
}
