// Removes all user data, or rebuilds a store that cannot be opened.
import { copyFiles } from '../../lib/browser/copy-files.ts';
import { ownWordsStorage } from '../../lib/browser/own-words-storage.ts';
import { forgetReaderPositions } from '../../lib/browser/reader-positions.ts';
import { forgetStripPlaces } from '../../lib/browser/strip-storage.ts';
import { forgetSyncedSettings } from '../../lib/browser/sync-settings.ts';
import { readSync, switchSync } from '../../lib/browser/sync-storage.ts';
import { createDatabase } from '../../lib/store/database.ts';
import type { Failure } from '../../lib/store/errors.ts';
import { publishOwnWords } from '../../lib/store/own-words.ts';
import { removeUserRows, startOver } from '../../lib/store/backup/remove.ts';
import { removeCopies } from '../../lib/store/shadow-copy.ts';
import { useBackupStep, valueOf, type StepState } from './backup-step.ts';
import { publishUserDataReplaced } from './user-data.ts';
import { resetSettings } from './settings-snapshot.ts';
import { useLibrary } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export interface Removal {
  removeAll: () => void;
  state: StepState<void>;
}

/** null if the library is closed. */
export function useRemoval(): Removal | null {
  const library = useLibrary();
  const { state, run } = useBackupStep<void>();
  const { clear: clearUndo } = useUndo();
  if (library.kind !== 'open') return null;
  const { db } = library;
  const removeAll = (): void =>
    run(async ({ onCompleted }) => {
      const { isOn } = await readSync();
      // Off first, so that the removals do not reach other devices.
      await switchSync(false);
      const removed = await removeUserRows(db);
      if (!removed.ok && isOn) await switchSync(true);
      valueOf(removed);
      onCompleted('removal');
      clearUndo();
      await removeCopies(copyFiles);
      // Drops the merge base: if sync is turned on again, the reset must not reach other devices.
      await forgetSyncedSettings();
      await resetSettings();
      // They name sites that the user visited.
      await forgetStripPlaces();
      await forgetReaderPositions();
      await publishUserDataReplaced(db);
    });
  return { state, removeAll };
}

/** Replaces a store that cannot be opened with a new one, then reloads the page. */
export function useRebuild(): { rebuild: () => void; failure: Failure | null } {
  const { run, failure } = useAsync<void>();
  return {
    rebuild: () =>
      run(async () => {
        await startOver(createDatabase());
        // The new store has no words of the user's own.
        await publishOwnWords(createDatabase(), ownWordsStorage);
        location.reload();
      }),
    failure,
  };
}
