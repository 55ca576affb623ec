// The review: the document beside the draft. Every fact is reached by key, and its place in the document is shown.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftChange, DraftContent, DraftProblem } from '../../lib/model/draft.ts';
import { countFacts, type ReviewFact } from './facts.ts';
import { FigureTables } from './FigureTables.tsx';
import { HeadFields } from './HeadFields.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ReviewContext } from './ReviewContext.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { SubjectPicker } from './SubjectPicker.tsx';
import { useReviewSteps } from './use-review-steps.ts';
import { ViewRows } from './ViewRows.tsx';
import './DraftReview.css';

export interface DocumentPaneProps {
  facts: readonly ReviewFact[];
  activeId: string;
  onActivate: (id: string) => void;
}

interface DraftReviewProps {
  /** File or address that the draft was read from. */
  from: string;
  content: DraftContent;
  /** What must be mended before the draft can be saved. */
  problems: readonly DraftProblem[];
  /** Whether a saved report is edited. */
  isSaved: boolean;
  /** What differs from an earlier version of the report. */
  difference: ReactNode;
  renderDocument: (props: DocumentPaneProps) => ReactNode;
  onChange: (change: DraftChange) => void;
  onSave: () => void;
  onBack: () => void;
}

export function DraftReview(props: DraftReviewProps) {
  const { from, content, problems, isSaved, difference, renderDocument, onChange, onSave, onBack } = props;
  const t = useTranslations('draft');
  const { state, arranged, row, dialog, closeDialog, run, onKeyDown } = useReviewSteps({
    content,
    onChange,
    onSave,
    onBack,
  });
  const { activeId, activate } = state;
  return (
    <ReviewContext value={state}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- takes the keys of the facts inside */}
      <div className="review-page" onKeyDown={onKeyDown}>
        <header className="review-head">
          <button type="button" className="quiet" onClick={onBack}>
            {t('back')}
          </button>
          <h1>{content.head.title.value || from}</h1>
          <button type="button" className="quiet" aria-keyshortcuts="?" onClick={() => run({ kind: 'help' })}>
            {t('showKeys')}
          </button>
        </header>
        <div className="review-panes">
          <section className="review-document" aria-label={t('document')}>
            {renderDocument({ facts: arranged.facts, activeId, onActivate: activate })}
          </section>
          <div className="review-draft">
            {difference}
            <HeadFields />
            <ViewRows />
            <FigureTables />
            {content.views.length + content.figures.length === 0 ? <p className="yj-quiet">{t('noFacts')}</p> : null}
          </div>
        </div>
        <ReviewFoot row={row} counts={countFacts(arranged.facts)} problems={problems} isSaved={isSaved} run={run} />
        {dialog === 'keys' ? <KeysDialog onClose={closeDialog} /> : null}
        {dialog === 'subject' ? (
          <SubjectPicker factId={row?.row.id ?? null} onChange={onChange} onClose={closeDialog} />
        ) : null}
      </div>
    </ReviewContext>
  );
}
