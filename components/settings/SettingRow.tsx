// One setting: what it is, what it is for, its control, and a way back to its default where it was changed.
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { fields, isDefault, type FieldKey } from '../../lib/settings/fields.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSettingsEdits } from './edits.tsx';

/** Settings that match the search; null shows all of them. */
export const ShownContext = createContext<ReadonlySet<FieldKey> | null>(null);

/** Whether the search hides no setting of the "look" part. */
export function useAllShown(): boolean {
  const shown = useContext(ShownContext);
  return shown === null || fields.every(({ key, part }) => part !== 'look' || shown.has(key));
}

interface SettingRowProps {
  field: FieldKey;
  /** @param ids of the control itself, and of the words that explain it. */
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
    // The button goes with what it did.
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
