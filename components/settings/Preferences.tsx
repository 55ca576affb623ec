// How Yanjing looks and speaks. Saved as chosen; open pages and popups follow at once.
import { useTranslations } from 'use-intl';
import type { Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';

interface ChoiceProps<V extends string> {
  label: string;
  value: V;
  choices: readonly { value: V; label: string }[];
  onChoose: (value: V) => void;
}

function Choice<V extends string>({ label, value, choices, onChoose }: ChoiceProps<V>) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value as V)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Preferences({ settings }: { settings: Settings }) {
  const t = useTranslations('preferences');
  const save = (change: Partial<Settings>): void => void writeSettings({ ...settings, ...change });
  return (
    <section aria-labelledby="preferences-title">
      <h2 id="preferences-title">{t('title')}</h2>
      <Choice
        label={t('language')}
        value={settings.language}
        choices={[
          { value: 'auto', label: t('followBrowser') },
          { value: 'zh-CN', label: '简体中文' },
          { value: 'en', label: 'English' },
        ]}
        onChoose={(language) => save({ language })}
      />
      <Choice
        label={t('theme')}
        value={settings.theme}
        choices={[
          { value: 'system', label: t('followSystem') },
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
        ]}
        onChoose={(theme) => save({ theme })}
      />
      <Choice
        label={t('direction')}
        value={settings.isRedUp ? 'red' : 'green'}
        choices={[
          { value: 'red', label: t('redUp') },
          { value: 'green', label: t('greenUp') },
        ]}
        onChoose={(up) => save({ isRedUp: up === 'red' })}
      />
    </section>
  );
}
