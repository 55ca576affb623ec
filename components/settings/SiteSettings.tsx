// The "sites" section of the options page: the list of disabled sites and the global pause switch.
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { hostOf } from '../../lib/settings/hosts.ts';
import { withHost } from '../../lib/settings/settings.ts';
import { useSettingsEdits } from './edits.tsx';
import { SettingRows } from './Preferences.tsx';
import './SiteSettings.css';

function AddSite() {
  const t = useTranslations('sites');
  const { settings, save } = useSettingsEdits();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<{ kind: 'none' | 'known'; text: string } | null>(null);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const host = hostOf(typed);
    if (host === null || settings.offHosts.includes(host)) {
      setProblem({ kind: host === null ? 'none' : 'known', text: host ?? typed.trim() });
      return;
    }
    save((now) => withHost(now, host, false));
    setTyped('');
    setProblem(null);
  };
  return (
    <form className="site-add" onSubmit={add}>
      <label>
        <span className="yj-quiet">{t('add')}</span>
        <input
          value={typed}
          maxLength={300}
          placeholder={t('example')}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'site-problem' : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setProblem(null);
          }}
        />
      </label>
      <button type="submit" className="button" disabled={typed.trim() === ''}>
        {t('addButton')}
      </button>
      {problem ? (
        <p id="site-problem" role="alert" className="site-problem">
          {problem.kind === 'known' ? t('known', { host: problem.text }) : t('none', { text: problem.text })}
        </p>
      ) : null}
    </form>
  );
}

export function SiteSettings() {
  const t = useTranslations('sites');
  const tOptions = useTranslations('options');
  const { settings, saveUndoable } = useSettingsEdits();
  const hosts = settings.offHosts.toSorted();
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{tOptions('parts.sites')}</h2>
      <SettingRows part="sites" />
      <h3>{t('off')}</h3>
      <p className="explain">{hosts.length === 0 ? t('empty') : t('explain')}</p>
      <ul className="sources">
        {hosts.map((host) => (
          <li key={host}>
            <strong className="site-host">{host}</strong>
            <button
              type="button"
              className="quiet"
              aria-label={t('removeHost', { host })}
              onClick={() =>
                saveUndoable(
                  (now) => withHost(now, host, true),
                  t('removed', { host }),
                  (now) => withHost(now, host, false),
                )
              }
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite />
    </section>
  );
}
