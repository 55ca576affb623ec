// The popup: search, three views and the site switch. Composition only.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { BackupReminder } from '../../components/backup/BackupReminder.tsx';
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { useReportCount, useWatchCount } from '../../components/hooks/library.tsx';
import { useActivePage, useOpenBeside, usePopupQuery } from '../../components/hooks/active-page.ts';
import { useStarring } from '../../components/hooks/starring.ts';
import { OnThisPage } from '../../components/on-this-page/OnThisPage.tsx';
import { RecentChanges } from '../../components/recent-changes/RecentChanges.tsx';
import { ReportList } from '../../components/reports/ReportList.tsx';
import { useSearching } from '../../components/search/searching.ts';
import { SearchResults } from '../../components/search/SearchResults.tsx';
import { OptionsLink } from '../../components/settings/OptionsLink.tsx';
import { SiteSwitch } from '../../components/settings/SiteSwitch.tsx';
import { SearchBox } from '../../components/ui/SearchBox.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import { Watchlist } from '../../components/watchlist/Watchlist.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

const views = ['watchlist', 'page', 'reports'] as const;

export function Popup({ settings }: { settings: Settings }) {
  const t = useTranslations();
  const [view, setView] = useState<(typeof views)[number]>('watchlist');
  const [query, setQuery] = usePopupQuery();
  const page = useActivePage();
  const stars = useStarring();
  const open = useOpenBeside(page);
  const searching = useSearching(query, stars, open);
  const totals = [useWatchCount(), Object.keys(page.counts).length, useReportCount()];
  const tabs = views.map((key, nth) => ({ key, label: t(`popup.views.${key}`), count: totals[nth] ?? null }));
  return (
    <main>
      <h1 className="yj-hidden">{t('app.name')}</h1>
      <SearchBox value={query} onChange={setQuery} list={searching.list} />
      <LibraryNotice />
      {query.trim() === '' ? (
        <Tabs tabs={tabs} selected={view} onSelect={setView}>
          {view === 'watchlist' ? <Watchlist stars={stars} counts={page.counts} onOpen={open} /> : null}
          {view === 'page' ? <OnThisPage page={page} settings={settings} stars={stars} onOpen={open} /> : null}
          {view === 'reports' ? <ReportList /> : null}
        </Tabs>
      ) : (
        <SearchResults searching={searching} stars={stars} onOpen={open} />
      )}
      <RecentChanges />
      <BackupReminder />
      <div className="popup-end">
        <UndoOutcome />
        <footer className="foot">
          <SiteSwitch host={page.host} isPrivate={page.isPrivate} settings={settings}>
            <OptionsLink />
          </SiteSwitch>
        </footer>
      </div>
    </main>
  );
}
