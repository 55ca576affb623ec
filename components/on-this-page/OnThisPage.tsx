// The popup's list of companies on the active page, most mentioned first.
import { useTranslations } from 'use-intl';
import { isOnFor, type Settings } from '../../lib/settings/settings.ts';
import { useSummaries } from '../hooks/library.tsx';
import type { ActivePage } from '../hooks/active-page.ts';
import { CompanyRows, type OpenDossier, type RowStars } from '../ui/CompanyRows.tsx';
import { useTableExport } from '../hooks/table-export.ts';
import { Notice } from '../ui/Notice.tsx';
import { TableMenu } from '../ui/TableMenu.tsx';
import { PageOff } from './PageOff.tsx';

interface OnThisPageProps {
  page: ActivePage;
  settings: Settings;
  stars: RowStars;
  onOpen: OpenDossier;
}

export function OnThisPage({ page, settings, stars, onOpen }: OnThisPageProps) {
  const t = useTranslations('popup');
  const { counts } = page;
  const ids = Object.keys(counts).toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const summaries = useSummaries(ids);
  const { write, ...outcome } = useTableExport('companies');
  const tTable = useTranslations('table');
  if (!page.isReadable) return <Notice title={t('pageClosed')}>{t('pageClosedHint')}</Notice>;
  if (!isOnFor(settings, page.host ?? '')) return <PageOff settings={settings} />;
  if (!summaries) return null;
  if (ids.length === 0) return <Notice title={t('pageEmpty')}>{t('pageEmptyHint')}</Notice>;
  const noteFor = (id: string): string => t('times', { count: counts[id] ?? 0 });
  return (
    <>
      <CompanyRows summaries={summaries} stars={stars} noteFor={noteFor} onOpen={onOpen} />
      <TableMenu
        label={tTable('page')}
        onWrite={write && ((format, words) => write(ids, format, words))}
        {...outcome}
      />
    </>
  );
}
