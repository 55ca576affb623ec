// The companies of the page the popup stands over, most named first.
import { useTranslations } from 'use-intl';
import { useSummaries } from '../live/library.tsx';
import { CompanyRows, type RowStars } from '../ui/CompanyRows.tsx';
import { Notice } from '../ui/Notice.tsx';

interface OnThisPageProps {
  counts: Readonly<Record<string, number>>;
  stars: RowStars;
  /** `off` by the user's wish; `closed` where the browser lets no extension in. */
  reach: 'read' | 'off' | 'closed';
}

export function OnThisPage({ counts, stars, reach }: OnThisPageProps) {
  const t = useTranslations('popup');
  const ids = Object.keys(counts).toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const summaries = useSummaries(ids);
  if (reach === 'closed') return <Notice title={t('pageClosed')}>{t('pageClosedHint')}</Notice>;
  if (reach === 'off') return <Notice title={t('pageOff')}>{t('pageOffHint')}</Notice>;
  if (!summaries) return null;
  if (ids.length === 0) return <Notice title={t('pageEmpty')}>{t('pageEmptyHint')}</Notice>;
  return <CompanyRows summaries={summaries} stars={stars} noteFor={(id) => t('times', { count: counts[id] ?? 0 })} />;
}
