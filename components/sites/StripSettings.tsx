// Strip mode, sites where the strip is hidden, and whether the side panel follows the page.
import { useTranslations } from 'use-intl';
import { stripModes, type SiteSettings, type StripMode } from '../../lib/settings/sites.ts';
import type { SaveSites } from '../hooks/sites.ts';

export function StripSettings({ sites, onSave }: { sites: SiteSettings; onSave: SaveSites }) {
  const t = useTranslations('links');
  const { strip, stripOffHosts, isFollowing } = sites;
  return (
    <>
      <label className="choice">
        <span>{t('strip')}</span>
        <select value={strip} onChange={(event) => onSave({ strip: event.target.value as StripMode })}>
          {stripModes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`mode.${mode}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span>{t('follow')}</span>
        <input
          type="checkbox"
          checked={isFollowing}
          onChange={(event) => onSave({ isFollowing: event.target.checked })}
        />
      </label>
      {stripOffHosts.length > 0 ? (
        <>
          <p className="explain links-own">{t('offHosts')}</p>
          <ul className="sources">
            {stripOffHosts.map((host) => (
              <li key={host}>
                <span>{host}</span>
                <button
                  type="button"
                  className="quiet"
                  aria-label={t('showOn', { host })}
                  onClick={() =>
                    onSave(
                      { stripOffHosts: stripOffHosts.filter((off) => off !== host) },
                      { kind: 'removed', names: [host] },
                    )
                  }
                >
                  {t('show')}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
