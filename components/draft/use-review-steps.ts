// The steps of the review: which fact is active or edited, and what each action does to it.
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { DraftChange, DraftContent, DraftRow } from '../../lib/model/draft.ts';
import { arrangeDraft, nextOpen, rowOf, type ArrangedDraft } from './facts.ts';
import { reviewAction, type ReviewAction } from './review-keys.ts';
import type { ReviewState } from './ReviewContext.tsx';

export type ReviewDialog = 'subject' | 'keys' | null;

interface Edits {
  content: DraftContent;
  onChange: (change: DraftChange) => void;
  onSave: () => void;
  onBack: () => void;
}

export interface ReviewSteps {
  state: ReviewState;
  arranged: ArrangedDraft;
  /** The active view or figure; null if a field of the head is active. */
  row: DraftRow | null;
  dialog: ReviewDialog;
  closeDialog: () => void;
  run: (action: ReviewAction) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const isField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, select, textarea, dialog') !== null;

/** Enter and Space press a button that has the focus. Facts are buttons too, but have their own keys. */
const isForButton = ({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  !ctrlKey &&
  !metaKey &&
  target instanceof Element &&
  target.closest('button:not([data-fact]), a') !== null;

function stepFrom(facts: ArrangedDraft['facts'], activeId: string, action: ReviewAction): string | null {
  if (action.kind === 'jump') {
    if (action.to === 'next-open') return nextOpen(facts, activeId);
    return (action.to === 'first' ? facts[0] : facts.at(-1))?.id ?? null;
  }
  if (action.kind !== 'move') return null;
  const at = facts.findIndex(({ id }) => id === activeId);
  return facts[Math.max(0, Math.min(facts.length - 1, at + action.by))]?.id ?? null;
}

export function useReviewSteps({ content, onChange, onSave, onBack }: Edits): ReviewSteps {
  const arranged = useMemo(() => arrangeDraft(content), [content]);
  const [activeId, setActive] = useState(arranged.facts[0]?.id ?? '');
  const [editingId, setEditing] = useState<string | null>(null);
  const [dialog, setDialog] = useState<ReviewDialog>(null);
  const active = arranged.byId.get(activeId);
  const row = active ? rowOf(active) : null;

  const run = (action: ReviewAction): void => {
    switch (action.kind) {
      case 'move':
      case 'jump': {
        const next = stepFrom(arranged.facts, activeId, action);
        if (next !== null) setActive(next);
        return;
      }
      case 'tick':
        if (row === null) onChange({ kind: 'confirm-head' });
        else if (!row.isDropped) onChange({ kind: 'keep', ids: [row.row.id], isKept: !row.isKept });
        return;
      case 'edit':
        setEditing(activeId);
        return;
      case 'drop':
        if (row) onChange({ kind: 'drop', ids: [row.row.id], isDropped: !row.isDropped });
        return;
      case 'subject':
        setDialog('subject');
        return;
      case 'help':
        setDialog('keys');
        return;
      case 'save':
        onSave();
        return;
      case 'back':
        onBack();
    }
  };
  return {
    arranged,
    row,
    dialog,
    closeDialog: () => setDialog(null),
    run,
    state: {
      content,
      arranged,
      activeId,
      editingId,
      activate: setActive,
      edit: (id) => {
        setActive(id);
        setEditing(id);
      },
      stopEditing: () => setEditing(null),
      change: onChange,
    },
    onKeyDown(event) {
      if (event.nativeEvent.isComposing || event.defaultPrevented || isForButton(event)) return;
      const action = reviewAction(event, isField(event.target));
      if (!action) return;
      event.preventDefault();
      run(action);
    },
  };
}
