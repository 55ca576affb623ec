import { useTranslations } from 'use-intl';
import { displayAge } from '../../lib/comparison/staleness.ts';
import { useAge } from './age-limits.ts';

/** The age of a report, in stronger colors once it is aging or stale. */
export function Age({ asOf, today }: { asOf: string; today: string }) {
  const t = useTranslations();
  const { days, staleness } = useAge()(asOf, today);
  const { unit, count } = displayAge(days);
  return <span className={`yj-age yj-age-${staleness}`}>{t(`age.${unit}`, { count })}</span>;
}
