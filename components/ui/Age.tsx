import { useTranslations } from 'use-intl';
import { ageOf, spokenAge } from '../../lib/changes/staleness.ts';

/** How old a report is, always seen; amber once it ages, stronger once stale. */
export function Age({ asOf, today }: { asOf: string; today: string }) {
  const t = useTranslations('age');
  const { days, staleness } = ageOf(asOf, today);
  const { unit, count } = spokenAge(days);
  const words = unit === 'today' ? t('today') : unit === 'days' ? t('days', { count }) : t('months', { count });
  return <span className={`yj-age yj-age-${staleness}`}>{words}</span>;
}
