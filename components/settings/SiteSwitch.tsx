// Footer switches of the popup and side panel: marking on this site, and pausing everywhere. They take effect without a
// reload.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isOnFor, withHost, type Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import './SiteSwitch.css';
import '../ui/switch.css';

/** Placeholder for the host, at which the message is split. No message contains this character. */
const hostPlaceholder = '\u{fffc}';

/** "在 gallery.yan… 上标注": only the host is truncated, never the text around it. */
function OnHost({ host }: { host: string }) {
  const t = useTranslations('popup');
  const [before = '', after = ''] = t('siteOn', { host: hostPlaceholder }).split(hostPlaceholder);
  return (
    <span className="switch-words">
      {before}
      <span className="switch-host" title={host}>
        {host}
      </span>
      {after}
    </span>
  );
}

interface SiteSwitchProps {
  /** null if the page is not http(s). */
  host: string | null;
  /** In a private window, sites cannot be disabled: the list would keep them. */
  isPrivate: boolean;
  settings: Settings;
  /** Further links of the footer. */
  children: ReactNode;
}

export function SiteSwitch({ host, isPrivate, settings, children }: SiteSwitchProps) {
  const t = useTranslations('popup');
  const { edit } = useUndo();
  const save = (change: Parameters<typeof writeSettings>[0]): void =>
    edit(() => writeSettings(change).then(() => null));
  const isOn = host !== null && isOnFor(settings, host);
  return (
    <>
      {settings.isPaused ? (
        <span className="switch-label">{t('paused')}</span>
      ) : (
        <button
          type="button"
          role="switch"
          aria-checked={isOn}
          disabled={host === null || isPrivate}
          className="switch-label"
          onClick={() => host !== null && save((now) => withHost(now, host, !isOn))}
        >
          <span className="switch" aria-hidden="true" />
          {host === null ? t('siteNone') : isPrivate ? t('sitePrivate') : <OnHost host={host} />}
        </button>
      )}
      <span className="foot-links">
        <button type="button" className="foot-link" onClick={() => save({ isPaused: !settings.isPaused })}>
          {settings.isPaused ? t('resume') : t('pause')}
        </button>
        {children}
      </span>
    </>
  );
}
