// The watchlist, newest first.
import { useTranslations } from 'use-intl';
import { useSummaries, useWatches } from '../live/library.tsx';
import { CompanyRows, type OpenDossier, type RowStars } from '../ui/CompanyRows.tsx';
import { Notice } from '../ui/Notice.tsx';

interface WatchlistProps {
  stars: RowStars;
  counts: Readonly<Record<string, number>>;
  onOpen: OpenDossier;
}

export function Watchlist({ stars, counts, onOpen }: WatchlistProps) {
  const t = useTranslations('watch');
  const watches = useWatches();
  const summaries = useSummaries(watches?.map((watch) => watch.companyId) ?? []);
  if (!watches || !summaries) return null;
  if (watches.length === 0) return <Notice title={t('empty')}>{t('emptyHint')}</Notice>;
  const noteFor = (companyId: string): string | null => {
    const count = counts[companyId] ?? 0;
    return count > 0 ? t('onPage', { count }) : null;
  };
  return <CompanyRows summaries={summaries} stars={stars} noteFor={noteFor} onOpen={onOpen} />;
}
