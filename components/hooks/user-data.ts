// Protects the user's rows in every extension page: requests persistent storage and maintains the data-loss marker.
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { markerStorage } from '../../lib/browser/data-loss-marker.ts';
import { ownWordsStorage } from '../../lib/browser/own-words-storage.ts';
import { keepMarkerCurrent, onUserRows, saveMarker } from '../../lib/store/data-loss.ts';
import type { Database } from '../../lib/store/database.ts';
import { publishOwnWords, publishReportNames } from '../../lib/store/own-words.ts';

/** Only a page may request persistent storage, a worker may not. Once granted, it stays granted. */
async function requestPersistence(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** The worker stores companies starred on a web page, and cannot request persistence for them. */
async function requestPersistenceForStoredRows(): Promise<void> {
  const marker = await markerStorage.read();
  if (Object.values(marker?.counts ?? {}).some((count) => count > 0)) await requestPersistence();
}

/**
 * Runs until the page unloads. Requests persistent storage as soon as the user has any row. A failure is only logged, because
 * the next page of the extension asks again, and the options page shows whether it was granted.
 */
export function protectUserData(db: Database): void {
  keepMarkerCurrent(db, markerStorage);
  onUserRows(db, () => {
    requestPersistence().catch(reportError);
  });
  publishReportNames(db, ownWordsStorage, reportError);
  requestPersistenceForStoredRows().catch(reportError);
}

/** Call after all user rows may have changed: updates the marker, refreshes open cards and publishes the user's words. */
export async function publishUserDataReplaced(db: Database): Promise<void> {
  await saveMarker(db, markerStorage, Date.now());
  await announceUserChange();
  await publishOwnWords(db, ownWordsStorage);
}
