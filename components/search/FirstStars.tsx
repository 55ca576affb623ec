// The second step of the welcome page: a search box to put the first companies on the watchlist.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { openPanelTab } from '../../lib/browser/panel.ts';
import type { PanelSubject } from '../../lib/dossier/subject.ts';
import { useWatchCount } from '../hooks/library.tsx';
import { useStarring } from '../hooks/starring.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { useSearching } from './searching.ts';
import type { Shortcuts } from './shortcuts.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';

const enough = 3;
/** The settings and actions of the popup's search would lead away from the welcome page. */
const noShortcuts: Shortcuts = { find: () => [], run: () => undefined };

export function FirstStars() {
  const t = useTranslations('welcome');
  const [query, setQuery] = useState('');
  const stars = useStarring();
  const { attempt } = useUndo();
  const count = useWatchCount() ?? 0;
  const open = (subject: PanelSubject): void => attempt(() => openPanelTab(subject, true));
  const searching = useSearching(query, { stars, shortcuts: noShortcuts, onOpen: open });
  return (
    <section aria-labelledby="stars-title" className="welcome-stars">
      <h2 id="stars-title">{t('stars')}</h2>
      <p>{t('starsHint')}</p>
      <SearchBox value={query} onChange={setQuery} list={searching.list} isMain={false} />
      {query.trim() === '' ? null : <SearchResults searching={searching} stars={stars} />}
      <p role="status" className="yj-quiet">
        {count === 0 ? '' : count < enough ? t('starred', { count, enough }) : t('starredEnough', { count })}
      </p>
    </section>
  );
}
