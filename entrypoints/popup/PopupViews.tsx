// The popup's three views: watchlist, companies on the page, reports.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ActivePage } from '../../components/hooks/active-page.ts';
import type { PanelSubject } from '../../components/hooks/dossiers.ts';
import { useReportCount, useWatchCount } from '../../components/hooks/library.tsx';
import type { Starring } from '../../components/hooks/starring.ts';
import { OnThisPage } from '../../components/on-this-page/OnThisPage.tsx';
import { ReportList } from '../../components/reports/ReportList.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { Watchlist } from '../../components/watchlist/Watchlist.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

const views = ['watchlist', 'page', 'reports'] as const;

interface PopupViewsProps {
  page: ActivePage;
  settings: Settings;
  stars: Starring;
  onOpen: (subject: PanelSubject) => void;
}

export function PopupViews({ page, settings, stars, onOpen }: PopupViewsProps) {
  const t = useTranslations('popup');
  const [view, setView] = useState<(typeof views)[number]>('watchlist');
  const onPage = settings.isPaused ? null : Object.keys(page.counts).length;
  const totals = [useWatchCount(), onPage, useReportCount()];
  const tabs = views.map((key, nth) => ({ key, label: t(`views.${key}`), count: totals[nth] ?? null }));
  const open = (companyId: string): void => onOpen({ kind: 'company', companyId });
  return (
    <Tabs tabs={tabs} selected={view} onSelect={setView}>
      {view === 'watchlist' ? <Watchlist stars={stars} counts={page.counts} onOpen={open} /> : null}
      {view === 'page' ? <OnThisPage page={page} settings={settings} stars={stars} onOpen={open} /> : null}
      {view === 'reports' ? <ReportList onOpen={(reportId) => onOpen({ kind: 'report', reportId })} /> : null}
    </Tabs>
  );
}
