import { useTranslations } from 'use-intl';
import { ageOf } from '../../lib/changes/staleness.ts';

const daysPerMonth = 30.44;
const monthsFromDays = 60;

/** How old a report is, always seen; amber once it ages, stronger once stale. */
export function Age({ asOf, today }: { asOf: string; today: string }) {
  const t = useTranslations('age');
  const { days, staleness } = ageOf(asOf, today);
  const words =
    days === 0
      ? t('today')
      : days < monthsFromDays
        ? t('days', { count: days })
        : t('months', { count: Math.round(days / daysPerMonth) });
  return <span className={`yj-age yj-age-${staleness}`}>{words}</span>;
}
