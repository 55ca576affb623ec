// Exports `useSearching`: keyboard control of the search results.
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { openReader } from '../../lib/browser/reader-page.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { useSearch, type FoundAnnotation, type SearchAnswer } from '../hooks/search.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import type { CommandedList } from '../ui/SearchBox.tsx';
import type { RowStars } from '../ui/CompanyRows.tsx';
import { resultId, resultsOf, type Result } from './results.ts';
import type { Shortcuts } from './shortcuts.tsx';

const listId = 'search-results';
const hintId = 'search-keys';

export interface Searching {
  /** undefined before the first answer. */
  answer: SearchAnswer | undefined;
  results: readonly Result[];
  activeId: string | null;
  list: CommandedList;
  open: (result: Result) => void;
}

type RowAction = 'open' | 'star';

/** The index of the row that a key selects, starting from row `at`; null for keys of the text field. */
function nextRow(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** A document that the library does not have must be given again: the reader asks for it by its name. */
const openAnnotation = ({ topic: { reportId, title, page } }: FoundAnnotation): Promise<void> =>
  openReader(reportId === null ? { kind: 'file', name: title.zh ?? '' } : { kind: 'report', id: reportId }, { page });

interface SearchOptions {
  stars: RowStars;
  shortcuts: Shortcuts;
  onOpen: (subject: PanelSubject) => void;
  /** Receives keys while the box is empty. */
  onOtherKey?: (event: KeyboardEvent) => void;
}

export function useSearching(query: string, { stars, shortcuts, onOpen, onOtherKey }: SearchOptions): Searching {
  const found = useSearch(query);
  const { attempt } = useUndo();
  const answer = query.trim() === '' ? undefined : found;
  // Stored with its query, so that another query starts at the first row again.
  const [moved, setMoved] = useState({ query: '', row: 0 });
  // A key pressed before the answer for the current query arrived.
  const pending = useRef<{ query: string; action: RowAction } | null>(null);
  const results = answer ? resultsOf(answer, shortcuts.find(answer.query)) : [];
  const at = answer && moved.query === answer.query ? moved.row : 0;
  const active = results[at];
  const isCurrent = answer?.query === query;

  const open = (result: Result): void => {
    switch (result.kind) {
      case 'company':
        return onOpen({ kind: 'company', companyId: result.found.summary.company.id });
      case 'group':
        return onOpen({ kind: 'group', name: result.found.topic.name });
      case 'report':
        return onOpen({ kind: 'report', reportId: result.found.topic.id });
      case 'note':
        return onOpen({ kind: 'company', companyId: result.found.topic.companyId });
      case 'annotation':
        return attempt(() => openAnnotation(result.found));
      case 'shortcut':
        return shortcuts.run(result.found.topic);
    }
  };
  const act = (action: RowAction): void => {
    if (!active) return;
    if (action === 'open') return open(active);
    if (active.kind !== 'company') return;
    const { company } = active.found.summary;
    stars.setWatched?.(company, !stars.isWatched(company.id));
  };
  const onAnswer = useEffectEvent(() => {
    const requested = pending.current;
    pending.current = null;
    if (requested?.query === query) act(requested.action);
  });
  useEffect(() => {
    if (isCurrent) onAnswer();
  }, [isCurrent]);

  const activeId = active ? resultId(active) : null;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKey = (event: KeyboardEvent): void => {
    if (query.trim() === '') return onOtherKey?.(event);
    if (event.shiftKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const action = event.ctrlKey || event.metaKey ? 'star' : 'open';
      if (isCurrent) act(action);
      else pending.current = { query, action };
      return;
    }
    const row = event.ctrlKey || event.metaKey || results.length === 0 ? null : nextRow(event.key, at, results.length);
    if (row === null || !answer) return;
    event.preventDefault();
    setMoved({ query: answer.query, row });
  };
  return { answer, results, activeId, open, list: { id: listId, hintId, isOpen: results.length > 0, activeId, onKey } };
}
