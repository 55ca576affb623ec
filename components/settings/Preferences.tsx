// How Yanjing looks, speaks and answers the pointer. Saved as chosen; open pages and popups follow at once.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { hoverKeys, longestDwellMs, textSizes, type Settings } from '../../lib/settings/settings.ts';
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

/** Saved when it is let go: to save every step on the way would start every open page anew each time. */
function Dwell({ dwellMs, onChoose }: { dwellMs: number; onChoose: (dwellMs: number) => void }) {
  const t = useTranslations('preferences');
  const [moved, setMoved] = useState<number | null>(null);
  const shown = moved ?? dwellMs;
  const save = (): void => {
    if (shown !== dwellMs) onChoose(shown);
  };
  return (
    <label className="choice">
      <span>{t('dwell')}</span>
      <span className="choice-range">
        <input
          type="range"
          min={0}
          max={longestDwellMs}
          step={20}
          value={shown}
          aria-valuetext={t('milliseconds', { count: shown })}
          onChange={(event) => setMoved(Number(event.target.value))}
          onPointerUp={save}
          onKeyUp={save}
          onBlur={() => setMoved(null)}
        />
        <span aria-hidden="true">{t('milliseconds', { count: shown })}</span>
      </span>
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
        label={t('textSize')}
        value={settings.textSize}
        choices={textSizes.map((size) => ({ value: size, label: t(`size.${size}`) }))}
        onChoose={(textSize) => save({ textSize })}
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
      <Choice
        label={t('hoverKey')}
        value={settings.hoverKey}
        choices={hoverKeys.map((key) => ({ value: key, label: t(`key.${key}`) }))}
        onChoose={(hoverKey) => save({ hoverKey })}
      />
      <Dwell dwellMs={settings.dwellMs} onChoose={(dwellMs) => save({ dwellMs })} />
    </section>
  );
}
