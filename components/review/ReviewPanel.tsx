// Review before anything is written: what a file would add and change, what is left out and why, confirm and cancel.
// Used by watchlist import and restore; drafts of reports can put an editor into a row.
import { useEffect, useRef, type ReactNode } from 'react';
import './review.css';

interface ReviewPanelProps {
  /** Accessible name of the region. */
  label: string;
  title: ReactNode;
  headingLevel: 3 | 4;
  /** What is wrong with the reviewed file itself. */
  warnings?: readonly string[];
  /** Groups, tables and options. */
  children: ReactNode;
  /** Announced whenever it changes, for example counts that depend on an option. */
  summary?: string;
  /** Why the last attempt to confirm failed. */
  problem?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  /** Whether there is anything to confirm. */
  canConfirm?: boolean;
  /** While the confirmed changes are written. */
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ReviewPanel(props: ReviewPanelProps) {
  const { label, title, headingLevel, warnings = [], children, summary, problem } = props;
  const { confirmLabel, cancelLabel, canConfirm = true, isBusy = false, onConfirm, onCancel } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Moves the focus here, because the control that opened the review was removed.
  useEffect(() => heading.current?.focus(), []);
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  return (
    <div className="review" role="region" aria-label={label} aria-busy={isBusy}>
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {warnings.map((warning) => (
        <p key={warning} className="outcome outcome-bad">
          {warning}
        </p>
      ))}
      {children}
      {summary === undefined ? null : <p role="status">{summary}</p>}
      {problem}
      <div className="review-actions">
        <button type="button" className="button" disabled={!canConfirm || isBusy} onClick={onConfirm}>
          {confirmLabel}
        </button>
        <button type="button" className="quiet" disabled={isBusy} onClick={onCancel}>
          {cancelLabel}
        </button>
      </div>
    </div>
  );
}
