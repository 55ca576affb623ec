// Search results of the options page: links to settings and parts on all pages.
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';
import { AddressLink } from './AddressLink.tsx';
import { pageOfPart, settingId } from './route.ts';
import type { SettingsTarget } from './search-index.ts';
import './SettingsResults.css';

export const addressOf = ({ part, field }: SettingsTarget): string =>
  field === null ? `#${part}` : `#${settingId(field)}`;

interface SettingsResultsProps {
  id: string;
  query: string;
  results: readonly SettingsTarget[];
  onGo: (address: string) => void;
  /** The arrow key went up from the first result. */
  onLeave: () => void;
}

export function SettingsResults({ id, query, results, onGo, onLeave }: SettingsResultsProps) {
  const t = useTranslations('options');
  const tSetting = useTranslations('setting');
  function onKeyDown(event: KeyboardEvent<HTMLAnchorElement>): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const links = [...document.querySelectorAll<HTMLElement>(`#${id} a`)];
    const at = links.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1);
    if (at < 0) onLeave();
    else links[at]?.focus();
  }
  return (
    <div className="settings-results">
      <h1>{t('results')}</h1>
      {results.length === 0 ? <Notice title={t('nothing', { query })}>{t('nothingHint')}</Notice> : null}
      <ul id={id}>
        {results.map((result) => {
          const { part, field } = result;
          const page = t(`pages.${pageOfPart(part)}`);
          const address = addressOf(result);
          return (
            <li key={address}>
              <AddressLink href={address} onGo={onGo} onKeyDown={onKeyDown}>
                <span className="settings-result">
                  {field === null ? t(`parts.${part}`) : tSetting(`${field}.label`)}
                </span>{' '}
                <span className="yj-quiet">{field === null ? page : `${page} › ${t(`parts.${part}`)}`}</span>
              </AddressLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
