// Protects the user's rows in every extension page: requests persistent storage and maintains the data-loss marker.
import { ask } from '../../lib/messages/ask.ts';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { markerShelf } from '../../lib/browser/safekeeping.ts';
import { keepMarked, mark, onUserRows } from '../../lib/store/data-loss.ts';
import type { Database } from '../../lib/store/database.ts';

/** Only a page may request persistent storage, a worker may not. Once granted, it stays granted. */
async function requestPersistence(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** Runs until the page unloads. Requests persistent storage as soon as the user has any row. */
export function protectUserData(db: Database): void {
  keepMarked(db, markerShelf);
  onUserRows(db, () => void requestPersistence());
  // The worker stores companies starred on a web page, so the next extension page requests persistence for them.
  void markerShelf.read().then(async (marker) => {
    if (Object.values(marker?.counts ?? {}).some((count) => count > 0)) await requestPersistence();
  });
}

/** Call after all user rows may have changed: updates the marker, refreshes open cards and rebuilds the lexicon. */
export async function publishUserDataReplaced(db: Database): Promise<void> {
  await mark(db, markerShelf, Date.now());
  await announceUserChange();
  await ask('recompile', {});
}
