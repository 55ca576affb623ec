// Protects the user's data in every extension page: keeps the data-loss marker current and asks for persistent storage.
import { sendMessage } from '../../lib/messages/send-message.ts';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { markerStorage } from '../../lib/browser/data-loss-marker.ts';
import { keepMarkerCurrent, saveMarker, onUserRows } from '../../lib/store/data-loss.ts';
import type { Database } from '../../lib/store/database.ts';

/** Only a page may ask, not the worker. Once granted, it stays granted. */
async function requestPersistence(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** Asks for persistent storage if the marker counts any user rows, such as a star that the worker stored for a page. */
async function requestPersistenceForStoredRows(): Promise<void> {
  const marker = await markerStorage.read();
  if (Object.values(marker?.counts ?? {}).some((count) => count > 0)) await requestPersistence();
}

/** Runs until the page is closed. */
export function protectUserData(db: Database): void {
  keepMarkerCurrent(db, markerStorage);
  onUserRows(db, () => void requestPersistence());
  // If it fails, the next page of the extension asks again.
  requestPersistenceForStoredRows().catch(() => {});
}

/** After a change of all user rows at once, such as a restore: updates the marker, open cards and the lexicon of pages. */
export async function announceAllRowsChanged(db: Database): Promise<void> {
  await saveMarker(db, markerStorage, Date.now());
  await announceUserChange();
  await sendMessage('rebuildLexicon', {});
}
