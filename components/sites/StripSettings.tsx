// Strip mode, sites where the strip is hidden, and whether the side panel follows the page.
import { useTranslations } from 'use-intl';
import { stripModes, type SiteSettings, type StripMode } from '../../lib/settings/sites.ts';
import type { SaveSites } from '../hooks/sites.ts';
import '../ui/switch.css';

export function StripSettings({ sites, onSave }: { sites: SiteSettings; onSave: SaveSites }) {
  const t = useTranslations('links');
  const { strip, stripOffHosts, isFollowing } = sites;
  return (
    <>
      <div className="setting">
        <label htmlFor="strip-mode" className="setting-label">
          {t('strip')}
        </label>
        <select id="strip-mode" value={strip} onChange={(event) => onSave({ strip: event.target.value as StripMode })}>
          {stripModes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`mode.${mode}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="setting">
        <label id="strip-follow-label" htmlFor="strip-follow" className="setting-label">
          {t('follow')}
        </label>
        <div className="setting-control">
          <button
            id="strip-follow"
            type="button"
            role="switch"
            aria-checked={isFollowing}
            aria-labelledby="strip-follow-label"
            className="switch-label"
            onClick={() => onSave({ isFollowing: !isFollowing })}
          >
            <span className="switch" aria-hidden="true" />
          </button>
        </div>
      </div>
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
                    onSave((now) => ({ stripOffHosts: now.stripOffHosts.filter((off) => off !== host) }), {
                      kind: 'removed',
                      names: [host],
                    })
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
