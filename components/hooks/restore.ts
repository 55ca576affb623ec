// Restores a backup: stages the file for preview, applies or discards it, and undoes the last restore.
import { useEffect, useRef, useState } from 'react';
import type { BackupProblem, RestoreMode } from '../../lib/model/backup.ts';
import { clearExpired, type UndoHead } from '../../lib/store/backup/staging.ts';
import { findUndo, discardUndo, restoreStaged, undoRestore } from '../../lib/store/backup/restore.ts';
import { discardStaged, stageBackup, type Staged } from '../../lib/store/backup/import.ts';
import type { Database } from '../../lib/store/database.ts';
import { publishUserDataReplaced } from './user-data.ts';
import { readSettingsSnapshot, writeSettingsSnapshot } from './settings-snapshot.ts';
import { useLibrary, useRead } from './library.tsx';

export type { Staged };

export type RestoreState =
  | { kind: 'idle' }
  | { kind: 'reading' | 'restoring'; done: number }
  | { kind: 'looking'; staged: Staged }
  | { kind: 'failed'; problem: BackupProblem };

export interface Restore {
  state: RestoreState;
  read: (file: Blob) => void;
  restore: (mode: RestoreMode) => void;
  /** Aborts the running step, or discards the previewed backup. */
  cancel: () => void;
  /** The last restore, while it can still be undone; null otherwise. */
  last: { done: UndoHead; undo: () => void; keep: () => void } | null;
}

/** null if the library is closed. */
export function useRestore(): Restore | null {
  const library = useLibrary();
  const last = useRead(findUndo, []);
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const running = useRef<AbortController>(null);
  const opened = library.kind === 'open' ? library.db : null;
  useEffect(() => {
    // A failure needs no handling: the next page cleans up again.
    if (opened) clearExpired(opened, Date.now()).catch(() => {});
  }, [opened]);
  if (library.kind !== 'open') return null;
  const { db } = library;

  const begin = (kind: 'reading' | 'restoring') => {
    const abort = new AbortController();
    running.current = abort;
    setState({ kind, done: 0 });
    return { signal: abort.signal, onProgress: (done: number) => setState({ kind, done }) };
  };
  const fail = (problem: BackupProblem): void =>
    setState(problem.kind === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', problem });

  async function read(file: Blob): Promise<void> {
    const outcome = await stageBackup(db, file, Date.now(), begin('reading'));
    if (outcome.ok) setState({ kind: 'looking', staged: outcome.value });
    else fail(outcome.problem);
  }
  async function restore(staged: Staged, mode: RestoreMode): Promise<void> {
    // Only `replace` restores settings: `merge` adds rows, and settings cannot be merged.
    const isWithSettings = mode === 'replace' && staged.settings !== undefined;
    const outcome = await restoreStaged(db, staged, {
      ...begin('restoring'),
      mode,
      nowMs: Date.now(),
      ...(isWithSettings ? { settings: await readSettingsSnapshot() } : {}),
    });
    if (!outcome.ok) return fail(outcome.problem);
    if (isWithSettings) await writeSettingsSnapshot(staged.settings);
    await publishUserDataReplaced(db);
    setState({ kind: 'idle' });
  }
  return {
    state,
    read: (file) => void read(file),
    restore(mode) {
      if (state.kind === 'looking') void restore(state.staged, mode);
    },
    cancel() {
      running.current?.abort();
      if (state.kind === 'looking') void discardStaged(db, state.staged);
      if (state.kind === 'looking' || state.kind === 'failed') setState({ kind: 'idle' });
    },
    last: last
      ? {
          done: last,
          undo: () => void undoLast(db).then((problem) => problem && fail(problem)),
          keep: () => void discardUndo(db),
        }
      : null,
  };
}

async function undoLast(db: Database): Promise<BackupProblem | null> {
  const outcome = await undoRestore(db);
  if (!outcome.ok) return outcome.problem;
  if (outcome.value?.settings !== undefined) await writeSettingsSnapshot(outcome.value.settings);
  await publishUserDataReplaced(db);
  return null;
}
