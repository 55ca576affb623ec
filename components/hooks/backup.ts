// Writes a backup file, reads it back, and downloads it.
import { extensionVersion } from '../../lib/browser/browser.ts';
import { markerStorage, recordBackup } from '../../lib/browser/data-loss-marker.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import type { RowProblems } from '../../lib/model/backup.ts';
import { writeVerifiedBackup } from '../../lib/store/backup/verify.ts';
import { detectLoss } from '../../lib/store/data-loss.ts';
import { useBackupStep, valueOf, type StepState } from './backup-step.ts';
import { useLibrary } from './library.tsx';
import { readSettingsSnapshot } from './settings-snapshot.ts';

export interface SavedBackup {
  name: string;
  bytes: number;
  /** Rows that the file lacks. */
  problems: RowProblems;
}

export interface Backup {
  state: StepState<SavedBackup>;
  start: () => void;
  cancel: () => void;
}

/** "yanjing-backup-2026-11-21-0930.ndjson", in local time. */
export const backupFileName = (now: Date): string => {
  const stamp = now.toLocaleString('sv-SE').slice(0, 16).replace(' ', '-').replace(':', '');
  return `yanjing-backup-${stamp}.ndjson`;
};

/** null if the library is closed. */
export function useBackup(): Backup | null {
  const library = useLibrary();
  const { state, run, cancel } = useBackupStep<SavedBackup>();
  if (library.kind !== 'open') return null;
  const { db } = library;
  const start = (): void =>
    run(async ({ signal, onProgress, onCompleted }) => {
      const nowMs = Date.now();
      const settings = await readSettingsSnapshot();
      const input = { extensionVersion: extensionVersion(), settings, nowMs, signal, onProgress };
      const { file, problems } = valueOf(await writeVerifiedBackup(db, input));
      const name = backupFileName(new Date(nowMs));
      saveFile(file, name);
      onCompleted('backup');
      // What the browser lost is not in this file, so it must not be named as the one to restore.
      if (!(await detectLoss(db, markerStorage, nowMs))) await recordBackup(nowMs);
      return { name, bytes: file.size, problems };
    });
  return { state, start, cancel };
}
