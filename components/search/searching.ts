// Exports `useSearching`: keyboard control of the search results.
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useSearch, type SearchAnswer, type SearchRow } from '../hooks/search.ts';
import type { CommandedList } from '../ui/SearchBox.tsx';
import type { OpenDossier, RowStars } from '../ui/CompanyRows.tsx';

const listId = 'search-results';
const hintId = 'search-keys';

export const rowId = (companyId: string): string => `found-${companyId}`;

export interface Searching {
  /** undefined before the first answer. */
  answer: SearchAnswer | undefined;
  activeId: string | null;
  list: CommandedList;
}

type RowAction = 'open' | 'star';

/** The index of the row that a key selects, starting from row `at`; null for keys of the text field. */
function nextRow(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

export function useSearching(query: string, stars: RowStars, onOpen: OpenDossier): Searching {
  const found = useSearch(query);
  const answer = query.trim() === '' ? undefined : found;
  // Stored with its query, so that another query starts at the first row again.
  const [moved, setMoved] = useState({ query: '', row: 0 });
  // A key pressed before the answer for the current query arrived.
  const pending = useRef<{ query: string; action: RowAction } | null>(null);
  const rows = answer?.rows ?? [];
  const at = answer && moved.query === answer.query ? moved.row : 0;
  const active: SearchRow | undefined = rows[at];
  const isCurrent = answer?.query === query;

  const act = (action: RowAction): void => {
    if (!active) return;
    const { company } = active.summary;
    if (action === 'open') onOpen(company.id);
    else stars.setWatched?.(company, !stars.isWatched(company.id));
  };
  const onAnswer = useEffectEvent(() => {
    const requested = pending.current;
    pending.current = null;
    if (requested?.query === query) act(requested.action);
  });
  useEffect(() => {
    if (isCurrent) onAnswer();
  }, [isCurrent]);

  const activeId = active ? rowId(active.summary.company.id) : null;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKey = (event: KeyboardEvent): void => {
    if (query.trim() === '' || event.shiftKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const action = event.ctrlKey || event.metaKey ? 'star' : 'open';
      if (isCurrent) act(action);
      else pending.current = { query, action };
      return;
    }
    const row = event.ctrlKey || event.metaKey || rows.length === 0 ? null : nextRow(event.key, at, rows.length);
    if (row === null || !answer) return;
    event.preventDefault();
    setMoved({ query: answer.query, row });
  };
  return { answer, activeId, list: { id: listId, hintId, isOpen: rows.length > 0, activeId, onKey } };
}
