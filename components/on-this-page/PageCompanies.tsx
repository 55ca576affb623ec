// The side panel's list of companies on the active page. It makes the card's facts accessible without a pointer.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isOnFor, type Settings } from '../../lib/settings/settings.ts';
import { useSummaries } from '../hooks/library.tsx';
import type { ActivePage } from '../hooks/active-page.ts';
import { usePageMentions } from '../hooks/page-mentions.ts';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { PageOff } from './PageOff.tsx';
import { inPageOrder, PageCompaniesView, type PageOrder } from './PageCompaniesView.tsx';

interface PageCompaniesProps {
  page: ActivePage;
  settings: Settings;
  onOpen: (companyId: string) => void;
}

interface CompanyListProps {
  page: ActivePage;
  order: PageOrder;
  onOrder: (order: PageOrder) => void;
  onOpen: (companyId: string) => void;
}

function CompanyList({ page, order, onOrder, onOpen }: CompanyListProps) {
  const mentions = usePageMentions(page);
  const summaries = useSummaries(inPageOrder(page.counts, mentions.order, order));
  if (!summaries) return null;
  return (
    <PageCompaniesView
      summaries={summaries}
      counts={page.counts}
      today={today()}
      order={order}
      onOrder={onOrder}
      shown={mentions.shown}
      onShowNext={mentions.showNext}
      onOpen={onOpen}
    />
  );
}

export function PageCompanies({ page, settings, onOpen }: PageCompaniesProps) {
  const t = useTranslations('popup');
  const [order, setOrder] = useState<PageOrder>('mention');
  if (page.tabId === null) return null;
  if (!page.isReadable) return <Notice title={t('pageClosed')}>{t('pageClosedHint')}</Notice>;
  if (!isOnFor(settings, page.host ?? '')) return <PageOff settings={settings} />;
  if (Object.keys(page.counts).length === 0) return <Notice title={t('pageEmpty')}>{t('pageEmptyHint')}</Notice>;
  // Remount for another page, to restart at its first mention.
  const key = `${page.tabId} ${page.address}`;
  return <CompanyList key={key} page={page} order={order} onOrder={setOrder} onOpen={onOpen} />;
}
