// Foot of the review: actions for the active fact, what will be saved, and the save button.
import { useTranslations } from 'use-intl';
import type { DraftProblem, DraftRow } from '../../lib/model/draft.ts';
import type { FactCounts } from './facts.ts';
import { reviewKeys, type ReviewAction } from './review-keys.ts';

interface ReviewFootProps {
  row: DraftRow | null;
  counts: FactCounts;
  problems: readonly DraftProblem[];
  isSaved: boolean;
  run: (action: ReviewAction) => void;
}

type NamedKey = (typeof reviewKeys)[number][1];

/** The key of a button, for those who have not opened the list of keys. */
function KeyHint({ of }: { of: NamedKey }) {
  return (
    <kbd className="key-hint" aria-hidden>
      {reviewKeys.find(([, name]) => name === of)?.[0]}
    </kbd>
  );
}

export function ReviewFoot({ row, counts, problems, isSaved, run }: ReviewFootProps) {
  const t = useTranslations('draft');
  const [problem] = problems;
  return (
    <footer className="review-foot">
      <div className="actions" role="group" aria-label={t('activeFact')}>
        <button type="button" className="quiet" disabled={!row || row.isDropped} onClick={() => run({ kind: 'tick' })}>
          {row?.isKept ? t('untick') : t('tick')} <KeyHint of="tick" />
        </button>
        <button type="button" className="quiet" onClick={() => run({ kind: 'edit' })}>
          {t('edit')} <KeyHint of="edit" />
        </button>
        <button type="button" className="quiet" disabled={!row} onClick={() => run({ kind: 'drop' })}>
          {row?.isDropped ? t('restore') : t('drop')} <KeyHint of="drop" />
        </button>
        <button type="button" className="quiet" onClick={() => run({ kind: 'subject' })}>
          {t('subject')} <KeyHint of="subject" />
        </button>
        <button
          type="button"
          className="quiet"
          disabled={counts.open === 0}
          onClick={() => run({ kind: 'jump', to: 'next-open' })}
        >
          {t('nextOpen', { count: counts.open })} <KeyHint of="nextOpen" />
        </button>
      </div>
      <p className="review-counts-line" role="status">
        {problem ? t(`problems.${problem.kind}`) : t('willSave', { ...counts })}
      </p>
      <button type="button" className="button" disabled={problem !== undefined} onClick={() => run({ kind: 'save' })}>
        {isSaved ? t('saveAgain') : t('save')} <KeyHint of="save" />
      </button>
    </footer>
  );
}
