// Settings for appearance, language and hover: one row for each field of lib/settings/fields.ts.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { fieldDefaults, fields, isDefault, type Field, type FieldPart } from '../../lib/settings/fields.ts';
import { useSettingsEdits } from './edits.tsx';
import { SettingRow } from './SettingRow.tsx';
import './Preferences.css';
import '../ui/switch.css';

interface ControlIds {
  id: string;
  describedBy: string;
}

/** Language names are not translated. */
const endonyms: Readonly<Record<string, string>> = { 'zh-CN': '简体中文', en: 'English' };

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>;

function Choice({ field, ids }: { field: Of<'choice'>; ids: ControlIds }) {
  const t = useTranslations('setting');
  const { settings, save } = useSettingsEdits();
  return (
    <select
      id={ids.id}
      aria-describedby={ids.describedBy}
      value={field.choices.find(({ value }) => value === settings[field.key])?.name}
      onChange={({ target }) => save({ [field.key]: field.choices.find(({ name }) => name === target.value)?.value })}
    >
      {field.choices.map(({ name }) => (
        <option key={name} value={name}>
          {endonyms[name] ?? t(`${field.key}.choice.${name}` as Parameters<typeof t>[0])}
        </option>
      ))}
    </select>
  );
}

/** Saves on release: every save restarts the content script of all open pages. */
function Range({ field, ids }: { field: Of<'range'>; ids: ControlIds }) {
  const t = useTranslations('options');
  const { settings, save } = useSettingsEdits();
  const stored = settings[field.key];
  const [dragged, setDragged] = useState<{ from: number; to: number } | null>(null);
  // Discard the dragged value if the setting was changed elsewhere, for example by a reset.
  const shown = dragged?.from === stored ? dragged.to : stored;
  const text = field.unit === 'days' ? t('days', { count: shown }) : t('milliseconds', { count: shown });
  const saveShown = (): void => {
    if (shown !== stored) save({ [field.key]: shown });
  };
  return (
    <span className="setting-range">
      <input
        id={ids.id}
        type="range"
        min={field.least}
        max={field.most}
        step={field.step}
        value={shown}
        aria-describedby={ids.describedBy}
        aria-valuetext={text}
        onChange={(event) => setDragged({ from: stored, to: Number(event.target.value) })}
        onPointerUp={saveShown}
        onKeyUp={saveShown}
        onBlur={() => setDragged(null)}
      />
      <span aria-hidden="true">{text}</span>
    </span>
  );
}

function Switch({ field, ids }: { field: Of<'switch'>; ids: ControlIds }) {
  const { settings, save } = useSettingsEdits();
  const isOn = settings[field.key];
  return (
    <button
      id={ids.id}
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={`${ids.id}-label`}
      aria-describedby={ids.describedBy}
      className="switch-label"
      onClick={() => save({ [field.key]: !isOn })}
    >
      <span className="switch" aria-hidden="true" />
    </button>
  );
}

export function SettingRows({ part }: { part: FieldPart }) {
  return fields
    .filter((field) => field.part === part)
    .map((field) => (
      <SettingRow key={field.key} field={field.key}>
        {(ids) =>
          field.kind === 'choice' ? (
            <Choice field={field} ids={ids} />
          ) : field.kind === 'range' ? (
            <Range field={field} ids={ids} />
          ) : (
            <Switch field={field} ids={ids} />
          )
        }
      </SettingRow>
    ));
}

/** Resets all fields. Disabled sites, muted words and the watchlist are not affected. */
function ResetAll() {
  const t = useTranslations('options');
  const { settings, saveUndoable } = useSettingsEdits();
  const changed = fields.filter(({ key }) => !isDefault(settings, key));
  return (
    <div className="setting-all">
      <button
        type="button"
        className="quiet"
        aria-describedby="reset-all-hint"
        // aria-disabled instead of disabled, because a disabled button loses focus.
        aria-disabled={changed.length === 0}
        onClick={() =>
          changed.length > 0 &&
          saveUndoable(
            fieldDefaults(),
            t('wereReset', { count: changed.length }),
            Object.fromEntries(changed.map(({ key }) => [key, settings[key]])),
          )
        }
      >
        {t('resetAll')}
      </button>
      <p id="reset-all-hint" className="yj-quiet">
        {t('resetAllHint')}
      </p>
    </div>
  );
}

export function Preferences() {
  const t = useTranslations('options');
  return (
    <section aria-labelledby="look-title">
      <h2 id="look-title">{t('parts.look')}</h2>
      <SettingRows part="look" />
      <ResetAll />
    </section>
  );
}
