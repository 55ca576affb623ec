// Saves what can still be read of a library that cannot be opened.
import { extensionVersion } from '../../lib/browser/browser.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { rescueRows } from '../../lib/store/backup/rescue.ts';
import { backupFileName, type SavedBackup } from './backup.ts';
import { useBackupStep, valueOf, type StepState } from './backup-step.ts';
import { readSettingsSnapshot } from './settings-snapshot.ts';

export interface Rescue {
  state: StepState<SavedBackup>;
  start: () => void;
}

/** It does not count as a backup for the reminder, because rows may be missing. */
export function useRescue(): Rescue {
  const { state, run } = useBackupStep<SavedBackup>();
  const start = (): void =>
    run(async (work) => {
      const nowMs = Date.now();
      // The library may be damaged together with the settings; then its rows are saved without them.
      const settings = await readSettingsSnapshot().catch(() => undefined);
      const input = {
        ...work,
        extensionVersion: extensionVersion(),
        ...(settings === undefined ? {} : { settings }),
        nowMs,
      };
      const { file, problems } = valueOf(await rescueRows(input));
      const name = backupFileName(new Date(nowMs));
      saveFile(file, name);
      return { name, bytes: file.size, problems };
    });
  return { state, start };
}
