// The options page. Composition only.
import { useTranslations } from 'use-intl';
import { DataSettings } from '../../components/data/DataSettings.tsx';
import { LibraryNotice } from '../../components/data/LibraryNotice.tsx';
import { LinkSettings } from '../../components/links/LinkSettings.tsx';
import { Preferences } from '../../components/settings/Preferences.tsx';
import { Sources } from '../../components/sources/Sources.tsx';
import { SyncSettings } from '../../components/sync/SyncSettings.tsx';
import { WatchlistFiles } from '../../components/watchlist-files/WatchlistFiles.tsx';
import { WordSettings } from '../../components/words/WordSettings.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

export function Options({ settings }: { settings: Settings }) {
  const t = useTranslations();
  return (
    <main>
      <h1>{t('app.name')}</h1>
      <LibraryNotice isInOptions />
      <Preferences settings={settings} />
      <WatchlistFiles />
      <Sources />
      <WordSettings />
      <LinkSettings />
      <SyncSettings />
      <DataSettings />
      <p className="yj-quiet">{t('app.disclaimer')}</p>
    </main>
  );
}
