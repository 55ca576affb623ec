// What the browser lost of the user's, told in every page until the user has decided what to do about it.
import { useEffect, useState } from 'react';
import { markerShelf, watchSafekeeping } from '../../lib/browser/safekeeping.ts';
import { inspect, mark, type Loss } from '../../lib/store/data-loss.ts';
import { userTables, type UserTableName } from '../../lib/store/user-tables.ts';
import { useLibrary } from './library.tsx';

export interface DataLoss {
  /** What there was, in the order of the tables. */
  had: (readonly [UserTableName, number])[];
  changedAtMs: number;
}

const tell = ({ counts, changedAtMs }: Loss): DataLoss => ({
  had: userTables.map(({ name }) => [name, counts[name] ?? 0] as const).filter(([, count]) => count > 0),
  changedAtMs,
});

/** What the browser lost of the user's; null where nothing, and until known. */
export function useDataLoss(): DataLoss | null {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [loss, setLoss] = useState<Loss | null>(null);
  useEffect(() => {
    if (!db) return;
    let isGone = false;
    const look = (): void =>
      void inspect(db, markerShelf, Date.now()).then(
        (found) => isGone || setLoss(found),
        // What cannot be read now is told where it is read.
        () => {},
      );
    look();
    const stop = watchSafekeeping(look);
    return () => {
      isGone = true;
      stop();
    };
  }, [db]);
  return loss && tell(loss);
}

/** The user would rather go on with what there is than restore. null where nothing is open to go on with. */
export function useAcceptDataLoss(): (() => void) | null {
  const library = useLibrary();
  return library.kind === 'open' ? () => void mark(library.db, markerShelf, Date.now()) : null;
}
