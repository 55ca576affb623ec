// Writes a backup file and downloads it.
import { useRef, useState } from 'react';
import type { BackupProblem } from '../../lib/model/backup.ts';
import { extensionVersion } from '../../lib/browser/browser.ts';
import { recordBackup } from '../../lib/browser/data-loss-marker.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { writeBackup } from '../../lib/store/backup/write.ts';
import { readSettingsSnapshot } from './settings-snapshot.ts';
import { useLibrary } from './library.tsx';

export type BackupState =
  | { kind: 'idle' }
  | { kind: 'working'; done: number }
  | { kind: 'done'; name: string; bytes: number }
  | { kind: 'failed'; problem: BackupProblem };

export interface Backup {
  state: BackupState;
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
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const running = useRef<AbortController>(null);
  if (library.kind !== 'open') return null;
  const { db } = library;

  async function write(): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    setState({ kind: 'working', done: 0 });
    const nowMs = Date.now();
    const outcome = await writeBackup(db, {
      extensionVersion: extensionVersion(),
      settings: await readSettingsSnapshot(),
      nowMs,
      signal: abort.signal,
      onProgress: (done) => setState({ kind: 'working', done }),
    });
    if (!outcome.ok) {
      setState(outcome.problem.kind === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', problem: outcome.problem });
      return;
    }
    const name = fileName(new Date(nowMs));
    saveFile(outcome.value, name);
    await recordBackup(nowMs);
    setState({ kind: 'done', name, bytes: outcome.value.size });
  }
  return { state, start: () => void write(), cancel: () => running.current?.abort() };
}
