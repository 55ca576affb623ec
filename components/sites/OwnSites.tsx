// Custom broker sites: URL patterns of quote pages where the strip shows and the side panel follows.
import { useTranslations } from 'use-intl';
import type { SiteSettings } from '../../lib/settings/sites.ts';
import { compileSitePattern } from '../../lib/sites/custom.ts';
import type { SaveSites } from '../hooks/sites.ts';
import { PatternForm, type Reading } from './PatternForm.tsx';

function read(text: string): Reading {
  const pattern = compileSitePattern(text);
  return pattern.ok ? { ok: true, example: null } : pattern;
}

export function OwnSites({ sites, onSave }: { sites: SiteSettings; onSave: SaveSites }) {
  const t = useTranslations('links');
  const { ownSites } = sites;
  return (
    <>
      <p className="explain links-own">{t('ownSites', { code: '{code}', exchange: '{exchange}' })}</p>
      <ul className="sources">
        {ownSites.map((pattern) => (
          <li key={pattern}>
            <span className="links-address">{pattern}</span>
            <button
              type="button"
              className="quiet"
              aria-label={t('remove', { name: pattern })}
              onClick={() =>
                onSave((now) => ({ ownSites: now.ownSites.filter((one) => one !== pattern) }), {
                  kind: 'removed',
                  names: [pattern],
                })
              }
            >
              {t('removeShort')}
            </button>
          </li>
        ))}
      </ul>
      <PatternForm
        label={t('pattern')}
        placeholder="https://my.broker.com/stock/{code}/**"
        read={read}
        isTaken={(text) => ownSites.includes(text)}
        onAdd={(pattern) => onSave((now) => ({ ownSites: [...new Set([...now.ownSites, pattern])] }))}
      />
    </>
  );
}
