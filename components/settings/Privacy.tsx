// Permissions and where data is stored. Permissions are read from the installed manifest, so none can be missing.
import { useTranslations } from 'use-intl';
import { readManifest } from '../../lib/browser/manifest.ts';
import { HostAccess } from './HostAccess.tsx';
import './Privacy.css';
import './definitions.css';

const explained = ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel'] as const;

const isExplained = (name: string): name is (typeof explained)[number] =>
  (explained as readonly string[]).includes(name);

const places = ['library', 'settings', 'sync', 'pages'] as const;

export function Privacy() {
  const t = useTranslations('privacy');
  const tOptions = useTranslations('options');
  const { permissions, hosts, policy } = readManifest();
  return (
    <section aria-labelledby="privacy-title">
      <h2 id="privacy-title">{tOptions('parts.privacy')}</h2>
      <p className="explain">
        {policy.includes("connect-src 'none'") ? (
          <>
            {t('noRequests')} <code>connect-src &#39;none&#39;</code>
          </>
        ) : (
          t('requests')
        )}
      </p>
      <h3>{t('permissions')}</h3>
      <dl className="definitions permissions">
        {hosts.map((host) => (
          <div key={host}>
            <dt>
              {host === '<all_urls>' ? t('allSites') : t('site')} <code>{host}</code>
            </dt>
            <dd>
              {t('hosts')}
              <HostAccess granted={<p className="yj-quiet">{t('granted')}</p>} />
            </dd>
          </div>
        ))}
        {permissions.map((name) => (
          <div key={name}>
            <dt>
              {isExplained(name) ? t(`name.${name}`) : t('unknownName')} <code>{name}</code>
            </dt>
            <dd>{isExplained(name) ? t(`for.${name}`) : t('unknown')}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('stays')}</h3>
      <dl className="definitions">
        {places.map((place) => (
          <div key={place}>
            <dt>{t(`place.${place}`)}</dt>
            <dd>{t(`kept.${place}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/PRIVACY.txt" target="_blank" rel="noreferrer">
          {t('policy')}
        </a>
      </p>
    </section>
  );
}
