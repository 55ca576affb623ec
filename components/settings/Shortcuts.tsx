// Keyboard shortcuts: the browser commands with their current keys, and the fixed keys of the card.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../lib/browser/shortcuts.ts';
import { readManifest } from '../../lib/browser/manifest.ts';
import { useStoredValue } from '../hooks/use-stored-value.ts';
import './Shortcuts.css';

const none: readonly Shortcut[] = [];

function watchFocus(onChange: () => void): () => void {
  window.addEventListener('focus', onChange);
  return () => window.removeEventListener('focus', onChange);
}

/** Re-read on focus: the user may return from the browser's shortcut settings, and Chromium fires no change event. */
export function useShortcuts(): readonly Shortcut[] {
  return useStoredValue(readShortcuts, watchFocus) ?? none;
}

const cardKeys = ['P', 'C', '?', 'Esc'] as const;

/** @param only the browser commands to show; everything if left out. */
export function KeyTable({ only }: { only?: readonly Shortcut['command'][] }) {
  const t = useTranslations('keys');
  const shortcuts = useShortcuts();
  const { addressKeyword } = readManifest();
  return (
    <dl className="keys">
      {shortcuts
        .filter(({ command }) => only?.includes(command) ?? true)
        .map(({ command, key }) => (
          <div key={command}>
            <dt>{t(`command.${command}`)}</dt>
            <dd>{key === '' ? <span className="yj-quiet">{t('unset')}</span> : <kbd>{key}</kbd>}</dd>
          </div>
        ))}
      {(only ? [] : cardKeys).map((key) => (
        <div key={key}>
          <dt>{t(`card.${key}`)}</dt>
          <dd>
            <kbd>{key}</kbd>
          </dd>
        </div>
      ))}
      {only || addressKeyword === null ? null : (
        <div>
          <dt>{t('address')}</dt>
          <dd>
            <kbd>{addressKeyword}</kbd> <kbd>{t('space')}</kbd>
          </dd>
        </div>
      )}
    </dl>
  );
}

export function Shortcuts() {
  const t = useTranslations('keys');
  const tOptions = useTranslations('options');
  const { length: count } = useShortcuts();
  const [isRefused, setRefused] = useState(false);
  return (
    <section aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{tOptions('parts.shortcuts')}</h2>
      {count === 0 ? null : <p className="explain">{t('explain', { count })}</p>}
      <KeyTable />
      <p className="keys-change">
        <button
          type="button"
          className="button"
          onClick={() => void openShortcutSettings().catch(() => setRefused(true))}
        >
          {t('change')}
        </button>
      </p>
      {isRefused ? (
        <p role="alert" className="explain">
          {t('refused')}
        </p>
      ) : null}
    </section>
  );
}
