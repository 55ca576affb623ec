// Search box of the options page. Esc clears it.
import { useTranslations } from 'use-intl';
import './SettingsSearch.css';

interface SettingsSearchProps {
  query: string;
  onChange: (query: string) => void;
  /** Number of matching parts; null if the query is empty. */
  found: number | null;
}

export function SettingsSearch({ query, onChange, found }: SettingsSearchProps) {
  const t = useTranslations('options');
  return (
    <div role="search" className="settings-search">
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={query}
        placeholder={t('search')}
        aria-label={t('search')}
        aria-describedby="settings-found"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          // During IME composition, Esc cancels the composition.
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onChange('');
        }}
      />
      <span id="settings-found" aria-live="polite" className="yj-hidden">
        {found === null ? '' : t('found', { count: found })}
      </span>
    </div>
  );
}
