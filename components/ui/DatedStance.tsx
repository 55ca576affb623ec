// The leading view of a company with the age of its report, for rows and summaries.
import { useTranslations } from 'use-intl';
import { isRating } from '../../lib/comparison/changes.ts';
import type { View } from '../../lib/model/view.ts';
import { useIsStale } from './age-limits.ts';
import { Age } from './Age.tsx';
import { Stance } from './Stance.tsx';

interface DatedStanceProps {
  view: Pick<View, 'stance' | 'stanceClass' | 'gloss' | 'isConfirmed'>;
  /** The date of the view's report, YYYY-MM-DD. */
  asOf: string;
  today: string;
}

/**
 * A stale rating comes after its age. An outlook is no rating, so its words are not shown as one. The parts are set apart by
 * the styles of the place, without blanks, which generated text would render as parts of their own.
 */
export function DatedStance({ view, asOf, today }: DatedStanceProps) {
  const t = useTranslations('report');
  const isStale = useIsStale();
  const age = <Age asOf={asOf} today={today} />;
  if (!isRating(view)) {
    return (
      <>
        <span className="yj-quiet">{t('outlookOnly')}</span>
        {age}
      </>
    );
  }
  const isQuiet = isStale(asOf, today);
  const stance = <Stance view={view} isQuiet={isQuiet} />;
  return isQuiet ? (
    <>
      {age}
      {stance}
    </>
  ) : (
    <>
      {stance}
      {age}
    </>
  );
}
