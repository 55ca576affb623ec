// One line if even the latest report of the library is stale, with the way to add new ones. Dismissed until the library has a
// later report.
import { useTranslations } from 'use-intl';
import { displayAge } from '../../lib/comparison/staleness.ts';
import { openLibrary } from '../../lib/browser/library-page.ts';
import { useLatestReport } from '../hooks/old-library.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { useAge } from '../ui/age-limits.ts';
import { today } from '../ui/today.ts';
import './OldLibrary.css';

export function OldLibrary() {
  const t = useTranslations('oldLibrary');
  const ageOf = useAge();
  const latest = useLatestReport();
  const { attempt } = useUndo();
  if (!latest) return null;
  const { days, staleness } = ageOf(latest.date, today());
  // A date in the future is an error of a report, not an old library.
  if (staleness !== 'stale' || days < 0) return null;
  const { unit, count } = displayAge(days);
  return (
    <p className="old-library">
      <span>{t('line', { unit, count })}</span>
      <button type="button" onClick={() => attempt(() => openLibrary())}>
        {t('add')}
      </button>
      <button type="button" onClick={latest.dismiss}>
        {t('dismiss')}
      </button>
    </p>
  );
}
