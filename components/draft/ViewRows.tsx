// The draft's views: rating word, subject and action, each edited in place.
import { useTranslations } from 'use-intl';
import type { DraftView, DraftViewRow } from '../../lib/model/draft.ts';
import { Stance } from '../ui/Stance.tsx';
import { FactButton } from './FactButton.tsx';
import { useReview } from './ReviewContext.tsx';
import { ViewEditor } from './ViewEditor.tsx';

function useViewLabel(): (view: DraftView) => string {
  const t = useTranslations('draft');
  return ({ subject, stance, action, previousStance, listing, groups }) =>
    [
      `${subject.name} ${stance}`,
      ...(action ? [t(`actions.${action}`)] : []),
      ...(previousStance ? [t('previous', { word: previousStance })] : []),
      ...(listing ? [listing] : []),
      ...groups,
    ].join(t('separator'));
}

function ViewRow({ fact }: { fact: DraftViewRow }) {
  const t = useTranslations('draft');
  const { editingId } = useReview();
  const labelOf = useViewLabel();
  const { row } = fact;
  const { id, subject, stance, stanceClass = 'unknown', action, previousStance, listing, groups } = row;
  return (
    <li>
      <FactButton fact={fact} label={labelOf(row)}>
        <span className="view-subject">{subject.name}</span>
        {listing ? <span className="yj-code">{listing}</span> : null}
        <Stance view={{ stance, stanceClass }} />
        <span className="yj-quiet">
          {[
            ...(action ? [t(`actions.${action}`)] : []),
            ...(previousStance ? [t('previous', { word: previousStance })] : []),
            ...groups,
          ].join(' · ')}
        </span>
      </FactButton>
      {editingId === id ? <ViewEditor view={row} /> : null}
    </li>
  );
}

export function ViewRows() {
  const t = useTranslations('draft');
  const { content } = useReview();
  if (content.views.length === 0) return null;
  return (
    <section aria-labelledby="views-title">
      <h2 id="views-title">{t('views', { count: content.views.length })}</h2>
      <ul className="view-rows">
        {content.views.map((fact) => (
          <ViewRow key={fact.row.id} fact={fact} />
        ))}
      </ul>
    </section>
  );
}
