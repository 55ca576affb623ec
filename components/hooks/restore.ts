// Restores a backup: stages the file for preview, applies or discards it, and undoes the last restore.
import { useEffect } from 'react';
import type { BackupProblem, RestoreMode } from '../../lib/model/backup.ts';
import { clearExpired, type UndoHead } from '../../lib/store/backup/staging.ts';
import { applyPendingSettings } from '../../lib/store/backup/pending-settings.ts';
import { findUndo, discardUndo, restoreStaged, undoRestore } from '../../lib/store/backup/restore.ts';
import { discardStaged, stageBackup, type Staged } from '../../lib/store/backup/import.ts';
import { useBackupStep, valueOf, type Completed } from './backup-step.ts';
import { publishUserDataReplaced } from './user-data.ts';
import { readSettingsSnapshot, writeSettingsSnapshot } from './settings-snapshot.ts';
import { useLibrary, useRead } from './library.tsx';

export type { Staged };

export type RestoreState =
  | { kind: 'idle' }
  | { kind: 'reading' | 'restoring'; done: number }
  /** `problem`: why the last attempt to restore it failed; it can be tried again. */
  | { kind: 'looking'; staged: Staged; problem: BackupProblem | null }
  | { kind: 'failed'; problem: BackupProblem; completed: Completed | null };

export interface Restore {
  state: RestoreState;
  read: (file: Blob) => void;
  restore: (mode: RestoreMode) => void;
  /** Aborts the running step, or discards the previewed backup. */
  cancel: () => void;
  /** The last restore, while it can still be undone; null otherwise. */
  last: { done: UndoHead; undo: () => void; keep: () => void } | null;
}

/** A restore that failed like this can be tried again with the same staged rows. */
const isRetryable = ({ kind }: BackupProblem): boolean => kind === 'quota' || kind === 'too-many' || kind === 'failed';

/** null if the library is closed. */
export function useRestore(): Restore | null {
  const library = useLibrary();
  const last = useRead(findUndo, []);
  const staging = useBackupStep<Staged>();
  const applying = useBackupStep<void>();
  const opened = library.kind === 'open' ? library.db : null;
  useEffect(() => {
    // Not shown, because the next page cleans up again.
    if (opened) clearExpired(opened, Date.now()).catch(reportError);
  }, [opened]);
  if (library.kind !== 'open') return null;
  const { db } = library;

  const state = ((): RestoreState => {
    const [{ state: staged }, { state: applied }] = [staging, applying];
    if (staged.kind === 'running') return { kind: 'reading', done: staged.done };
    if (applied.kind === 'running') return { kind: 'restoring', done: applied.done };
    if (applied.kind === 'failed' && !(staged.kind === 'done' && !applied.completed && isRetryable(applied.problem))) {
      return applied;
    }
    const problem = applied.kind === 'failed' ? applied.problem : null;
    if (staged.kind === 'done') return { kind: 'looking', staged: staged.value, problem };
    return staged.kind === 'failed' ? staged : { kind: 'idle' };
  })();

  const restore = (staged: Staged, mode: RestoreMode): void =>
    applying.run(async ({ onCompleted, ...work }) => {
      // Only `replace` restores settings: `merge` adds rows, and settings cannot be merged.
      const isWithSettings = mode === 'replace' && staged.settings !== undefined;
      const settings = isWithSettings ? { settings: await readSettingsSnapshot() } : {};
      valueOf(await restoreStaged(db, staged, { ...work, mode, nowMs: Date.now(), ...settings }));
      onCompleted('restore');
      staging.reset();
      await applyPendingSettings(db, writeSettingsSnapshot);
      await publishUserDataReplaced(db);
    });
  const undo = (): void =>
    applying.run(async ({ onCompleted }) => {
      valueOf(await undoRestore(db));
      onCompleted('undo');
      await applyPendingSettings(db, writeSettingsSnapshot);
      await publishUserDataReplaced(db);
    });
  return {
    state,
    read(file) {
      applying.reset();
      staging.run(async (work) => valueOf(await stageBackup(db, file, Date.now(), work)));
    },
    restore(mode) {
      if (state.kind === 'looking') restore(state.staged, mode);
    },
    cancel() {
      if (state.kind === 'restoring') return applying.cancel();
      if (state.kind === 'reading') return staging.cancel();
      // Not shown, because `clearExpired` deletes the staged rows after a day.
      if (state.kind === 'looking') discardStaged(db, state.staged).catch(reportError);
      staging.reset();
      applying.reset();
    },
    last: last ? { done: last, undo, keep: () => applying.run(() => discardUndo(db)) } : null,
  };
}
