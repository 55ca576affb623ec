// A view or figure of the draft as a checkbox: ticked means checked by the user. One of all facts is in the tab order.
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftRow } from '../../lib/model/draft.ts';
import { useReview } from './ReviewContext.tsx';

interface FactButtonProps {
  fact: DraftRow;
  /** The accessible name. It repeats the table's row and column headers, which the button replaces. */
  label: string;
  children: ReactNode;
}

/** Keeps the focus on the active fact, and the fact in view. */
export function useActiveFocus<T extends HTMLElement>(id: string): React.RefObject<T | null> {
  const { activeId, editingId } = useReview();
  const element = useRef<T>(null);
  const isFocused = activeId === id && editingId === null;
  useEffect(() => {
    if (!isFocused) return;
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isFocused]);
  return element;
}

export function FactButton({ fact, label, children }: FactButtonProps) {
  const t = useTranslations('draft');
  const { activeId, activate, edit, change } = useReview();
  const { id } = fact.row;
  const element = useActiveFocus<HTMLButtonElement>(id);
  const { isKept, isDropped, isEdited, contradiction } = fact;
  const notes = [
    ...(isDropped ? [t('dropped')] : []),
    ...(isEdited ? [t('edited')] : []),
    ...(contradiction ? [t('contradicted')] : []),
  ];
  return (
    <button
      ref={element}
      type="button"
      role="checkbox"
      aria-checked={isKept && !isDropped}
      aria-label={[label, ...notes].join(t('separator'))}
      tabIndex={activeId === id ? 0 : -1}
      className="fact"
      data-fact={id}
      data-active={activeId === id}
      data-dropped={isDropped}
      data-doubt={contradiction !== undefined}
      onFocus={() => activate(id)}
      onClick={({ target }) => {
        activate(id);
        if (target instanceof Element && target.closest('.fact-tick') && !isDropped)
          change({ kind: 'keep', ids: [id], isKept: !isKept });
      }}
      onDoubleClick={() => edit(id)}
    >
      <span className="fact-tick" aria-hidden="true" />
      <span className="fact-text">{children}</span>
      {isEdited ? (
        <span className="fact-note" aria-hidden="true">
          {t('editedMark')}
        </span>
      ) : null}
      {contradiction ? (
        <span className="fact-note fact-doubt" aria-hidden="true">
          {t('doubtMark')}
        </span>
      ) : null}
    </button>
  );
}
