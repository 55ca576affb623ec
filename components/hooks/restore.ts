// Restoring a backup: read, looked at, brought in or let go, and taken back.
import { useEffect, useRef, useState } from 'react';
import type { BackupProblem, RestoreMode } from '../../lib/model/backup.ts';
import { clearForgotten, type UndoHead } from '../../lib/store/backup/staging.ts';
import { findUndo, keepRestored, restoreStaged, undoRestore } from '../../lib/store/backup/restore.ts';
import { dropStaged, stageBackup, type Staged } from '../../lib/store/backup/import.ts';
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
  /** Ends what goes on, or lets go what is looked at. */
  cancel: () => void;
  /** The last restore, which can still be taken back. */
  last: { done: UndoHead; undo: () => void; keep: () => void } | null;
}

/** null where the library is closed. */
export function useRestore(): Restore | null {
  const library = useLibrary();
  const last = useRead(findUndo, []);
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const work = useRef<AbortController>(null);
  const opened = library.kind === 'open' ? library.db : null;
  useEffect(() => {
    // Where it fails, the next page tries again.
    if (opened) clearForgotten(opened, Date.now()).catch(() => {});
  }, [opened]);
  if (library.kind !== 'open') return null;
  const { db } = library;

  const begin = (kind: 'reading' | 'restoring') => {
    const own = new AbortController();
    work.current = own;
    setState({ kind, done: 0 });
    return { signal: own.signal, onProgress: (done: number) => setState({ kind, done }) };
  };
  const fail = (problem: BackupProblem): void =>
    setState(problem.kind === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', problem });

  async function read(file: Blob): Promise<void> {
    const outcome = await stageBackup(db, file, Date.now(), begin('reading'));
    if (outcome.ok) setState({ kind: 'looking', staged: outcome.value });
    else fail(outcome.problem);
  }
  async function restore(staged: Staged, mode: RestoreMode): Promise<void> {
    // The settings are of the whole that replacing brings back; to merge is to add, and settings cannot be added.
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
      work.current?.abort();
      if (state.kind === 'looking') void dropStaged(db, state.staged);
      if (state.kind === 'looking' || state.kind === 'failed') setState({ kind: 'idle' });
    },
    last: last
      ? {
          done: last,
          undo: () => void takeBack(db).then((problem) => problem && fail(problem)),
          keep: () => void keepRestored(db),
        }
      : null,
  };
}

async function takeBack(db: Database): Promise<BackupProblem | null> {
  const outcome = await undoRestore(db);
  if (!outcome.ok) return outcome.problem;
  if (outcome.value?.settings !== undefined) await writeSettingsSnapshot(outcome.value.settings);
  await publishUserDataReplaced(db);
  return null;
}
