// The options page. Composition only.
import { useTranslations } from 'use-intl';
import { useLibrary } from '../../components/live/library.tsx';
import { Preferences } from '../../components/settings/Preferences.tsx';
import { Sources } from '../../components/sources/Sources.tsx';
import { WordSettings } from '../../components/words/WordSettings.tsx';
import { ClosedLibrary } from '../../components/watchlist/ClosedLibrary.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

export function Options({ settings }: { settings: Settings }) {
  const t = useTranslations();
  const library = useLibrary();
  return (
    <main>
      <h1>{t('app.name')}</h1>
      {library.kind === 'closed' ? <ClosedLibrary reason={library.reason} /> : null}
      <Preferences settings={settings} />
      <Sources />
      <WordSettings />
      <p className="yj-quiet">{t('app.disclaimer')}</p>
    </main>
  );
}
