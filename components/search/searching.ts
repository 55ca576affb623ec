// The keys over what is found: which row they are on, what they do with it.
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useSearch, type SearchAnswer, type SearchRow } from '../hooks/search.ts';
import type { CommandedList } from '../ui/SearchBox.tsx';
import type { OpenDossier, RowStars } from '../ui/CompanyRows.tsx';

const listId = 'search-results';
const hintId = 'search-keys';

export const rowId = (companyId: string): string => `found-${companyId}`;

export interface Searching {
  /** undefined until the first answer. */
  answer: SearchAnswer | undefined;
  activeId: string | null;
  list: CommandedList;
}

type Deed = 'open' | 'star';

/** Where a key leads from row `at` of `count`; null for a key of the box's own. */
function nextRow(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

export function useSearching(query: string, stars: RowStars, onOpen: OpenDossier): Searching {
  const found = useSearch(query);
  const answer = query.trim() === '' ? undefined : found;
  // Of one query: with the next the first row is meant again.
  const [moved, setMoved] = useState({ query: '', row: 0 });
  // Asked for before the answer came: hands are faster than any store.
  const pending = useRef<{ query: string; deed: Deed } | null>(null);
  const rows = answer?.rows ?? [];
  const at = answer && moved.query === answer.query ? moved.row : 0;
  const active: SearchRow | undefined = rows[at];
  const isCurrent = answer?.query === query;

  const act = (deed: Deed): void => {
    if (!active) return;
    const { company } = active.summary;
    if (deed === 'open') onOpen(company.id);
    else stars.setWatched?.(company, !stars.isWatched(company.id));
  };
  const onAnswer = useEffectEvent(() => {
    const asked = pending.current;
    pending.current = null;
    if (asked?.query === query) act(asked.deed);
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
      const deed = event.ctrlKey || event.metaKey ? 'star' : 'open';
      if (isCurrent) act(deed);
      else pending.current = { query, deed };
      return;
    }
    const row = event.ctrlKey || event.metaKey || rows.length === 0 ? null : nextRow(event.key, at, rows.length);
    if (row === null || !answer) return;
    event.preventDefault();
    setMoved({ query: answer.query, row });
  };
  return { answer, activeId, list: { id: listId, hintId, isOpen: rows.length > 0, activeId, onKey } };
}
