// Removes all user data, or rebuilds a store that cannot be opened.
import { useState } from 'react';
import type { BackupProblem } from '../../lib/model/backup.ts';
import { forgetSyncedSettings } from '../../lib/browser/sync-settings.ts';
import { switchSync } from '../../lib/browser/sync-storage.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { removeUserRows, startOver } from '../../lib/store/backup/remove.ts';
import { outcomeOf } from '../../lib/store/backup/errors.ts';
import { publishUserDataReplaced } from './user-data.ts';
import { resetSettings } from './settings-snapshot.ts';
import { useLibrary } from './library.tsx';

export interface Removal {
  removeAll: () => void;
  state: 'idle' | 'done' | BackupProblem;
}

/** null if the library is closed. */
export function useRemoval(): Removal | null {
  const library = useLibrary();
  const [state, setState] = useState<Removal['state']>('idle');
  if (library.kind !== 'open') return null;
  const { db } = library;
  async function removeAll(): Promise<void> {
    await switchSync(false);
    const outcome = await removeUserRows(db);
    if (!outcome.ok) return setState(outcome.problem);
    const rest = await outcomeOf(async () => {
      // Drops the merge base: if sync is turned on again, the reset must not reach other devices.
      await forgetSyncedSettings();
      await resetSettings();
      await publishUserDataReplaced(db);
    });
    setState(rest.ok ? 'done' : rest.problem);
  }
  return { state, removeAll: () => void removeAll() };
}

/** Replaces a store that cannot be opened with a new one, then reloads the page. */
export function useRebuild(): { rebuild: () => void; failure: string | null } {
  const [failure, setFailure] = useState<string | null>(null);
  return {
    rebuild: () =>
      void startOver(createDatabase()).then(
        () => location.reload(),
        (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
      ),
    failure,
  };
}
