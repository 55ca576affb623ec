// One setting: label, explanation, control, and a reset button if it differs from its default.
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { fields, isDefault, type FieldKey } from '../../lib/settings/fields.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSettingsEdits } from './edits.tsx';
import './SettingRow.css';

/** Settings that match the search; null shows all of them. */
export const ShownContext = createContext<ReadonlySet<FieldKey> | null>(null);

/** Whether the search hides no setting of the "look" part. */
export function useAllShown(): boolean {
  const shown = useContext(ShownContext);
  return shown === null || fields.every(({ key, part }) => part !== 'look' || shown.has(key));
}

interface SettingRowProps {
  field: FieldKey;
  /** @param ids element ids for the control and for its description. */
  children: (ids: { id: string; describedBy: string }) => ReactNode;
}

export function SettingRow({ field, children }: SettingRowProps) {
  const t = useTranslations('setting');
  const tOptions = useTranslations('options');
  const { settings, saveUndoable } = useSettingsEdits();
  const isShown = useContext(ShownContext)?.has(field) ?? true;
  const id = `setting-${field}`;
  const label = t(`${field}.label`);
  const reset = (): void => {
    saveUndoable({ [field]: defaultSettings[field] }, tOptions('wasReset', { label }), { [field]: settings[field] });
    // The reset button unmounts, so move focus to the control.
    document.getElementById(id)?.focus();
  };
  return (
    <div className="setting" hidden={!isShown}>
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
