// Writes a backup file and downloads it.
import { extensionVersion } from '../../lib/browser/browser.ts';
import { recordBackup } from '../../lib/browser/data-loss-marker.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { writeBackup } from '../../lib/store/backup/write.ts';
import { useBackupStep, valueOf, type StepState } from './backup-step.ts';
import { useLibrary } from './library.tsx';
import { readSettingsSnapshot } from './settings-snapshot.ts';

export interface Backup {
  state: StepState<{ name: string; bytes: number }>;
  start: () => void;
  cancel: () => void;
}

/** "yanjing-backup-2026-11-21-0930.ndjson", in local time. */
const fileName = (now: Date): string => {
  const stamp = now.toLocaleString('sv-SE').slice(0, 16).replace(' ', '-').replace(':', '');
  return `yanjing-backup-${stamp}.ndjson`;
};

/** null if the library is closed. */
export function useBackup(): Backup | null {
  const library = useLibrary();
  const { state, run, cancel } = useBackupStep<{ name: string; bytes: number }>();
  if (library.kind !== 'open') return null;
  const { db } = library;
  const start = (): void =>
    run(async ({ signal, onProgress, onCompleted }) => {
      const nowMs = Date.now();
      const settings = await readSettingsSnapshot();
      const input = { extensionVersion: extensionVersion(), settings, nowMs, signal, onProgress };
      const file = valueOf(await writeBackup(db, input));
      const name = fileName(new Date(nowMs));
      saveFile(file, name);
      onCompleted('backup');
      await recordBackup(nowMs);
      return { name, bytes: file.size };
    });
  return { state, start, cancel };
}
