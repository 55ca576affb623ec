// The popup: search, three views and the site switch. Composition only.
import { useTranslations } from 'use-intl';
import { BackupReminder } from '../../components/backup/BackupReminder.tsx';
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { ClipView } from '../../components/clip/ClipView.tsx';
import { useActivePage, useOpenBeside, usePopupQuery } from '../../components/hooks/active-page.ts';
import { useClippingSearch } from '../../components/clip/clipping-search.tsx';
import { useStarring } from '../../components/hooks/starring.ts';
import { OldLibrary } from '../../components/library/OldLibrary.tsx';
import { RecentChanges } from '../../components/recent-changes/RecentChanges.tsx';
import { useSearching } from '../../components/search/searching.ts';
import { useShortcuts } from '../../components/search/shortcuts.tsx';
import { SearchResults } from '../../components/search/SearchResults.tsx';
import { enterRows, useRowKeys } from '../../components/ui/row-keys.ts';
import { focusSearch, SearchBox } from '../../components/ui/SearchBox.tsx';
import { WhatsNew } from '../../components/whats-new/WhatsNew.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupViews } from './PopupViews.tsx';

export function Popup({ settings }: { settings: Settings }) {
  const t = useTranslations('app');
  const [query, setQuery] = usePopupQuery();
  const page = useActivePage();
  const stars = useStarring();
  const open = useOpenBeside(page);
  const { clipping, onFound } = useClippingSearch(open, () => setQuery(''));
  const shortcuts = useShortcuts(settings);
  const searching = useSearching(query, { stars, shortcuts, onOpen: onFound, onOtherKey: enterRows });
  useRowKeys(focusSearch);
  return (
    <main>
      <h1 className="yj-hidden">{t('name')}</h1>
      <SearchBox value={query} onChange={setQuery} list={searching.list} />
      <LibraryNotice />
      <OldLibrary />
      <ClipView clipping={clipping} onOpen={(companyId) => open({ kind: 'company', companyId })} />
      {query.trim() === '' ? (
        <PopupViews page={page} settings={settings} stars={stars} onOpen={open} />
      ) : (
        <SearchResults searching={searching} stars={stars} />
      )}
      <WhatsNew onOpen={open} />
      <RecentChanges />
      <BackupReminder />
      <PopupFoot page={page} settings={settings} />
    </main>
  );
}
