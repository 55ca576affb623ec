// Detects user data that the browser evicted. Every page shows it until the user restores a backup or accepts the loss.
import { useEffect } from 'react';
import { markerStorage, watchBackupStatus } from '../../lib/browser/data-loss-marker.ts';
import { detectLoss, saveMarker, type Loss } from '../../lib/store/data-loss.ts';
import { userTables, type UserTableName } from '../../lib/store/user-tables.ts';
import { useLibrary } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export interface DataLoss {
  /** Last known row counts of non-empty tables, in table order. */
  had: (readonly [UserTableName, number])[];
  changedAtMs: number;
}

const dataLossOf = ({ counts, changedAtMs }: Loss): DataLoss => ({
  had: userTables.map(({ name }) => [name, counts[name] ?? 0] as const).filter(([, count]) => count > 0),
  changedAtMs,
});

/** null if nothing was lost, and until the check has run. */
export function useDataLoss(): DataLoss | null {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  // A failed check is not shown: the next marker change checks again, and LibraryNotice reports a store that is closed.
  const { value: loss, run } = useAsync<Loss | null>();
  useEffect(() => {
    if (!db) return;
    const check = (): void => run(() => detectLoss(db, markerStorage, Date.now()));
    check();
    return watchBackupStatus(check);
  }, [db, run]);
  return loss ? dataLossOf(loss) : null;
}

/** Dismisses the loss and continues with the current data. null if the library is not open. */
export function useAcceptDataLoss(): (() => void) | null {
  const library = useLibrary();
  const { edit } = useUndo();
  if (library.kind !== 'open') return null;
  return () => edit(() => saveMarker(library.db, markerStorage, Date.now()).then(() => null));
}
