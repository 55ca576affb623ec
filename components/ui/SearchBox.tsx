import { useTranslations } from 'use-intl';

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
}

/** The input is the browser's own search field, so that Esc clears it and an IME composes in it undisturbed. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const t = useTranslations('popup');
  return (
    <div className="search">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M10.6 10.6 14 14" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      <input
        type="search"
        autoFocus
        value={value}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
