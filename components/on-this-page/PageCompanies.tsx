// The side panel's list of the page's companies: the way to the same facts for those who use no pointer.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isOnFor, type Settings } from '../../lib/settings/settings.ts';
import { useSummaries } from '../live/library.tsx';
import type { ActivePage } from '../live/page.ts';
import { usePlaces } from '../live/places.ts';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { inPageOrder, type PageOrder } from './order.ts';
import { PageCompaniesView } from './PageCompaniesView.tsx';

interface PageCompaniesProps {
  page: ActivePage;
  settings: Settings;
  onOpen: (companyId: string) => void;
}

export function PageCompanies({ page, settings, onOpen }: PageCompaniesProps) {
  const t = useTranslations('popup');
  const [order, setOrder] = useState<PageOrder>('mention');
  const places = usePlaces(page);
  const ids = inPageOrder(page.counts, places.order, order);
  const summaries = useSummaries(ids);
  if (!page.isReadable) return <Notice title={t('pageClosed')}>{t('pageClosedHint')}</Notice>;
  if (!isOnFor(settings, page.host ?? '')) return <Notice title={t('pageOff')}>{t('pageOffHint')}</Notice>;
  if (ids.length === 0) return <Notice title={t('pageEmpty')}>{t('pageEmptyHint')}</Notice>;
  if (!summaries) return null;
  return (
    <PageCompaniesView
      summaries={summaries}
      counts={page.counts}
      today={today()}
      order={order}
      onOrder={setOrder}
      shown={places.shown}
      onShowNext={places.showNext}
      onOpen={onOpen}
    />
  );
}
