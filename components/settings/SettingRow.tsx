// One setting: label, explanation, control, and a reset button if it differs from its default.
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isDefault, type FieldKey } from '../../lib/settings/fields.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSettingsEdits } from './edits.tsx';
import { settingId } from './route.ts';
import './SettingRow.css';

/** Id of the element that the address leads to; its setting is highlighted. */
export const TargetContext = createContext<string | null>(null);

interface SettingRowProps {
  field: FieldKey;
  /** @param ids element ids for the control and for its description. */
  children: (ids: { id: string; describedBy: string }) => ReactNode;
}

export function SettingRow({ field, children }: SettingRowProps) {
  const t = useTranslations('setting');
  const tOptions = useTranslations('options');
  const { settings, saveUndoable } = useSettingsEdits();
  const id = settingId(field);
  const isTarget = useContext(TargetContext) === id;
  const label = t(`${field}.label`);
  const reset = (): void => {
    saveUndoable({ [field]: defaultSettings[field] }, tOptions('wasReset', { label }), { [field]: settings[field] });
    // The reset button unmounts, so move focus to the control.
    document.getElementById(id)?.focus();
  };
  return (
    <div className={isTarget ? 'setting setting-target' : 'setting'}>
      <div className="setting-words">
        <label id={`${id}-label`} htmlFor={id} className="setting-label">
          {label}
        </label>
        <p id={`${id}-explain`} className="setting-explain">
          {t(`${field}.explain`)}
        </p>
      </div>
      <div className="setting-control">
        {isDefault(settings, field) ? null : (
          <button
            type="button"
            className="setting-reset"
            aria-label={tOptions('reset')}
            aria-describedby={`${id}-label`}
            title={tOptions('reset')}
            onClick={reset}
          >
            <Icon name="reset" />
          </button>
        )}
        {children({ id, describedBy: `${id}-explain` })}
      </div>
    </div>
  );
}
