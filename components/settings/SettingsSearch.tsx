// Search box of the options page. Enter opens the first result, the down arrow goes to the list, Esc clears the box.
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import './SettingsSearch.css';

interface SettingsSearchProps {
  ref: RefObject<HTMLInputElement | null>;
  query: string;
  onChange: (query: string) => void;
  onEnter: () => void;
  onDown: () => void;
  /** Number of results; null if the query is empty. */
  found: number | null;
}

export function SettingsSearch({ ref, query, onChange, onEnter, onDown, found }: SettingsSearchProps) {
  const t = useTranslations('options');
  function onKeyDown(event: KeyboardEvent): void {
    // During IME composition, these keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onChange('');
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') onDown();
    else return;
    event.preventDefault();
  }
  return (
    <div role="search" className="settings-search">
      <input
        ref={ref}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={query}
        placeholder={t('search')}
        aria-label={t('search')}
        aria-describedby="settings-found"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      <span id="settings-found" aria-live="polite" className="yj-hidden">
        {found === null ? '' : t('found', { count: found })}
      </span>
    </div>
  );
}
