// Layout of the options page: search and navigation at the side, the given parts in one column.
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';
import type { PartId } from '../ui/texts.ts';
import { useSettingsEdits } from './edits.tsx';
import { createSettingsIndex, searchSettings, type PartSearchTexts } from './search-index.ts';
import { useHighlight } from './highlight.ts';
import { PartLinks } from './PartLinks.tsx';
import { ShownContext } from './SettingRow.tsx';
import { SettingsSearch } from './SettingsSearch.tsx';
import { usePartNavigation } from './part-navigation.ts';

export interface Part extends PartSearchTexts {
  /** URL hash of the part (options.html#words) and key of its title under `options.parts`. */
  id: PartId;
  /** Sections, each with its own heading. */
  body: ReactNode;
}

/** Constant, because useHighlight compares by identity. */
const noHighlights: readonly string[] = [];

interface SettingsFrameProps {
  parts: readonly Part[];
  /** Above the parts. */
  notice?: ReactNode;
  /** Below them. */
  undo?: ReactNode;
}

export function SettingsFrame({ parts, notice, undo }: SettingsFrameProps) {
  const t = useTranslations('options');
  const { outcome } = useSettingsEdits();
  const [query, setQuery] = useState('');
  const column = useRef<HTMLDivElement>(null);
  // Built once, because the parts never change.
  const [index] = useState(() => createSettingsIndex(parts));
  const deferredQuery = useDeferredValue(query);
  const found = useMemo(() => searchSettings(index, deferredQuery), [index, deferredQuery]);
  useHighlight(column, found?.highlights ?? noHighlights);
  const ids = parts.map(({ id }) => id);
  // Clear the search on navigation, because it may hide the target part.
  const { current, go } = usePartNavigation(ids, () => setQuery(''));
  const isShown = (id: string): boolean => found === null || found.parts.has(id);
  return (
    <div className="settings">
      <header className="settings-side">
        <h1>{t('title')}</h1>
        <SettingsSearch
          query={query}
          onChange={setQuery}
          found={found && parts.filter(({ id }) => isShown(id)).length}
        />
        <PartLinks ids={ids.filter(isShown)} current={current} onGo={go} />
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
        <ShownContext value={found?.keys ?? null}>
          {parts.map(({ id, body }) => (
            <div key={id} id={id} className="part" hidden={!isShown(id)}>
              {body}
            </div>
          ))}
        </ShownContext>
        {found?.parts.size === 0 ? (
          <Notice title={t('nothing', { query: deferredQuery.trim() })}>{t('nothingHint')}</Notice>
        ) : null}
        {undo}
      </main>
    </div>
  );
}
