import { useTranslations } from 'use-intl';
import { ageOf, displayAge } from '../../lib/comparison/staleness.ts';

/** How old a report is, always seen; amber once it ages, stronger once stale. */
export function Age({ asOf, today }: { asOf: string; today: string }) {
  const t = useTranslations();
  const { days, staleness } = ageOf(asOf, today);
  const { unit, count } = displayAge(days);
  return <span className={`yj-age yj-age-${staleness}`}>{t(`age.${unit}`, { count })}</span>;
}
