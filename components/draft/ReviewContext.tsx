// State of the review that its parts share: the active fact, what is edited, and how to change the draft.
import { createContext, useContext } from 'react';
import type { DraftChange, DraftContent } from '../../lib/model/draft.ts';
import type { ArrangedDraft } from './facts.ts';

export interface ReviewState {
  content: DraftContent;
  arranged: ArrangedDraft;
  activeId: string;
  /** The fact whose editor is open. */
  editingId: string | null;
  activate: (id: string) => void;
  edit: (id: string) => void;
  stopEditing: () => void;
  change: (change: DraftChange) => void;
}

export const ReviewContext = createContext<ReviewState | null>(null);

export function useReview(): ReviewState {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('a part of the review needs a ReviewContext');
  return review;
}
