// One group of reviewed rows with the same outcome, such as "added" or "skipped": collapsed unless asked, with its count.
import type { ReactNode } from 'react';
import { FewFirst } from '../ui/FewFirst.tsx';

export type ReviewState = 'added' | 'changed' | 'same' | 'removed' | 'skipped';

export interface ReviewRow {
  content: ReactNode;
  /** Why the row is left out, or what is unsure about it. */
  reason?: string;
  /** Controls that correct the row. */
  editor?: ReactNode;
}

interface ReviewGroupProps {
  title: string;
  state: ReviewState;
  rows: readonly ReviewRow[];
  /** Whether the group starts expanded. */
  isOpen?: boolean;
}

const few = 6;
/** Limits rendering: thousands of rows would block the page. */
const mostRows = 500;

/** Renders nothing without rows. */
export function ReviewGroup({ title, state, rows, isOpen = false }: ReviewGroupProps) {
  if (rows.length === 0) return null;
  return (
    <details className="review-group" data-state={state} open={isOpen}>
      <summary>
        {title} <b>{rows.length}</b>
      </summary>
      <FewFirst items={rows.slice(0, mostRows)} few={few}>
        {(shown) => (
          <ul>
            {shown.map(({ content, reason, editor }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a file may repeat an entry, and rows never reorder
              <li key={at}>
                {content}
                {reason === undefined ? null : <span className="yj-quiet"> {reason}</span>}
                {editor}
              </li>
            ))}
          </ul>
        )}
      </FewFirst>
    </details>
  );
}
