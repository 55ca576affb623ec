// Detects user data that the browser evicted. Every page shows it until the user restores a backup or accepts the loss.
import { useEffect, useState } from 'react';
import { markerStorage, watchBackupStatus } from '../../lib/browser/data-loss-marker.ts';
import { detectLoss, saveMarker, type Loss } from '../../lib/store/data-loss.ts';
import { userTables, type UserTableName } from '../../lib/store/user-tables.ts';
import { useLibrary } from './library.tsx';

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
  const [loss, setLoss] = useState<Loss | null>(null);
  useEffect(() => {
    if (!db) return;
    let isGone = false;
    const check = (): void =>
      void detectLoss(db, markerStorage, Date.now()).then(
        (found) => isGone || setLoss(found),
        // The next marker change checks again. LibraryNotice reports a store that cannot be opened.
        () => {},
      );
    check();
    const stop = watchBackupStatus(check);
    return () => {
      isGone = true;
      stop();
    };
  }, [db]);
  return loss && dataLossOf(loss);
}

/** Dismisses the loss and continues with the current data. null if the library is not open. */
export function useAcceptDataLoss(): (() => void) | null {
  const library = useLibrary();
  return library.kind === 'open' ? () => void saveMarker(library.db, markerStorage, Date.now()) : null;
}
