// The watchlist, newest first.
import { useTranslations } from 'use-intl';
import { useSummaries, useWatches } from '../live/library.tsx';
import { CompanyItems, type OpenDossier, type RowStars } from '../ui/CompanyRows.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WindowedRows } from '../ui/WindowedRows.tsx';

interface WatchlistProps {
  stars: RowStars;
  counts: Readonly<Record<string, number>>;
  onOpen: OpenDossier;
}

const rowHeight = 61;

/** Rows that read for themselves, so that those far from the view cost nothing. */
function Watched({ companyIds, stars, counts, onOpen }: WatchlistProps & { companyIds: readonly string[] }) {
  const t = useTranslations('watch');
  const summaries = useSummaries(companyIds);
  if (!summaries) return null;
  const noteFor = (companyId: string): string | null => {
    const count = counts[companyId] ?? 0;
    return count > 0 ? t('onPage', { count }) : null;
  };
  return <CompanyItems summaries={summaries} stars={stars} noteFor={noteFor} onOpen={onOpen} />;
}

export function Watchlist(props: WatchlistProps) {
  const t = useTranslations('watch');
  const watches = useWatches();
  if (!watches) return null;
  if (watches.length === 0) return <Notice title={t('empty')}>{t('emptyHint')}</Notice>;
  return (
    <WindowedRows items={watches} rowHeight={rowHeight}>
      {(some) => <Watched {...props} companyIds={some.map(({ companyId }) => companyId)} />}
    </WindowedRows>
  );
}
