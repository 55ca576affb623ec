// Marking on or off: on this site, and everywhere; cards by themselves, or only while a key is held. One click each, at
// once, without a reload.
import { useTranslations } from 'use-intl';
import { isOnFor, withHost, type Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';

/** Which key one click asks for; another is chosen in the options. */
const heldKey = 'alt';
const keyNames = { shift: 'Shift', alt: 'Alt', ctrl: 'Ctrl' } as const;

/** Stands for the site's name in the message: no message has it. */
const hole = '\u{fffc}';

/** "在 gallery.yan… 上标注": where there is no room the site's name is cut, and never the words around it. */
function OnHost({ host }: { host: string }) {
  const t = useTranslations('popup');
  const [before = '', after = ''] = t('siteOn', { host: hole }).split(hole);
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

/** @param host null for a page that is no site. */
export function SiteSwitch({ host, settings }: { host: string | null; settings: Settings }) {
  const t = useTranslations('popup');
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
          disabled={host === null}
          className="switch-label"
          onClick={() => host !== null && void writeSettings((now) => withHost(now, host, !isOn))}
        >
          <span className="switch" aria-hidden="true" />
          {host === null ? t('siteNone') : <OnHost host={host} />}
        </button>
      )}
      <button
        type="button"
        className="foot-link"
        aria-pressed={settings.hoverKey !== 'none'}
        title={t('holdKeyHint')}
        onClick={() => void writeSettings({ hoverKey: settings.hoverKey === 'none' ? heldKey : 'none' })}
      >
        {settings.hoverKey === 'none' ? t('holdKey') : t('holdKeyOn', { key: keyNames[settings.hoverKey] })}
      </button>
      <button type="button" className="foot-link" onClick={() => void writeSettings({ isPaused: !settings.isPaused })}>
        {settings.isPaused ? t('resume') : t('pause')}
      </button>
    </>
  );
}
