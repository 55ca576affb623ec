// Layout of the options page: search and navigation at the side, one page of parts or the search results beside them.
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';
import { useSettingsEdits } from './edits.tsx';
import { useHighlight } from './highlight.ts';
import { usePageNavigation } from './page-navigation.ts';
import { PageLinks } from './PageLinks.tsx';
import { settingsPages } from './route.ts';
import { createSettingsIndex, searchSettings, type PartSearchTexts } from './search-index.ts';
import { TargetContext } from './SettingRow.tsx';
import { addressOf, SettingsResults } from './SettingsResults.tsx';
import { SettingsSearch } from './SettingsSearch.tsx';
import './SettingsFrame.css';
import './section.css';
import '../ui/outcome.css';

/** `id`: URL hash of the part (options.html#words), and key of its title under `options.parts`. */
export interface Part extends PartSearchTexts {
  /** Sections, each with its own heading. */
  body: ReactNode;
}

/** Constant, because useHighlight compares by identity. */
const noHighlights: readonly string[] = [];
const resultsId = 'settings-results';

interface SettingsFrameProps {
  parts: readonly Part[];
  /** Above the parts. */
  notice?: ReactNode;
  /** Below them. */
  undo?: ReactNode;
}

export function SettingsFrame({ parts, notice, undo }: SettingsFrameProps) {
  const t = useTranslations('options');
  const tApp = useTranslations('app');
  const { outcome } = useSettingsEdits();
  const [query, setQuery] = useState('');
  // Highlights of the search that led to the current page.
  const [kept, setKept] = useState(noHighlights);
  const searchBox = useRef<HTMLInputElement>(null);
  const column = useRef<HTMLDivElement>(null);
  // Built once, because the parts never change.
  const [index] = useState(() => createSettingsIndex(parts));
  const deferredQuery = useDeferredValue(query);
  const found = useMemo(() => searchSettings(index, deferredQuery), [index, deferredQuery]);
  const match = query === '' ? null : found;
  useHighlight(column, match?.highlights ?? kept);
  const { route, goTo } = usePageNavigation(() => {
    setKept(match?.highlights ?? noHighlights);
    setQuery('');
  });
  const page = t(`pages.${route.page}`);
  useEffect(() => {
    document.title = t('documentTitle', { page, app: tApp('name'), title: t('title') });
  }, [page, t, tApp]);
  return (
    <div className="settings">
      <header className="settings-side">
        <p className="settings-title">{t('title')}</p>
        <SettingsSearch
          ref={searchBox}
          query={query}
          onChange={setQuery}
          onEnter={() => {
            // Not the deferred results: the key may come before they are rendered.
            const [first] = searchSettings(index, query)?.results ?? [];
            if (first) goTo(addressOf(first));
          }}
          onDown={() => document.getElementById(resultsId)?.querySelector('a')?.focus()}
          found={match && match.results.length}
        />
        <PageLinks current={route.page} onGo={goTo} />
        <p aria-live="polite" className="settings-saved">
          {outcome?.kind === 'saved' ? t('saved') : ''}
        </p>
      </header>
      <main className="settings-column" ref={column}>
        {notice}
        {outcome?.kind === 'failed' ? (
          <Notice tone="warn" title={t('failed')}>
            {t('failedHint', { reason: outcome.reason })}
          </Notice>
        ) : null}
        {match ? (
          <SettingsResults
            id={resultsId}
            query={deferredQuery.trim()}
            results={match.results}
            onGo={goTo}
            onLeave={() => searchBox.current?.focus()}
          />
        ) : null}
        <TargetContext value={route.target}>
          {settingsPages.map((one) => (
            // Pages stay mounted, so that typed text and running work outlive a visit to another page.
            <div key={one.id} id={`page-${one.id}`} hidden={match !== null || one.id !== route.page}>
              <h1 tabIndex={-1}>{t(`pages.${one.id}`)}</h1>
              {one.parts.map((id) => (
                <div key={id} id={id} className="part">
                  {parts.find((part) => part.id === id)?.body}
                </div>
              ))}
            </div>
          ))}
        </TargetContext>
        {undo}
      </main>
    </div>
  );
}
