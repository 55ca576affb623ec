// Foot of the review: actions for the active fact, what will be saved, and the save button.
import { useTranslations } from 'use-intl';
import type { DraftProblem, DraftRow } from '../../lib/model/draft.ts';
import type { FactCounts } from './facts.ts';
import type { ReviewAction } from './review-keys.ts';

interface ReviewFootProps {
  row: DraftRow | null;
  counts: FactCounts;
  problems: readonly DraftProblem[];
  isSaved: boolean;
  run: (action: ReviewAction) => void;
}

export function ReviewFoot({ row, counts, problems, isSaved, run }: ReviewFootProps) {
  const t = useTranslations('draft');
  const [problem] = problems;
  return (
    <footer className="review-foot">
      <div className="actions" role="group" aria-label={t('activeFact')}>
        <button type="button" className="quiet" disabled={!row || row.isDropped} onClick={() => run({ kind: 'tick' })}>
          {row?.isKept ? t('untick') : t('tick')}
        </button>
        <button type="button" className="quiet" onClick={() => run({ kind: 'edit' })}>
          {t('edit')}
        </button>
        <button type="button" className="quiet" disabled={!row} onClick={() => run({ kind: 'drop' })}>
          {row?.isDropped ? t('restore') : t('drop')}
        </button>
        <button type="button" className="quiet" onClick={() => run({ kind: 'subject' })}>
          {t('subject')}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={counts.open === 0}
          onClick={() => run({ kind: 'jump', to: 'next-open' })}
        >
          {t('nextOpen', { count: counts.open })}
        </button>
      </div>
      <p className="review-counts-line" role="status">
        {problem ? t(`problems.${problem.kind}`) : t('willSave', { ...counts })}
      </p>
      <button type="button" className="button" disabled={problem !== undefined} onClick={() => run({ kind: 'save' })}>
        {isSaved ? t('saveAgain') : t('save')}
      </button>
    </footer>
  );
}
