// The watch over the user's data, in every page of the extension.
import { sendMessage } from '../../lib/messages/send-message.ts';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { markerShelf } from '../../lib/browser/safekeeping.ts';
import { keepMarked, mark, onUserRows } from '../../lib/store/data-loss.ts';
import type { Database } from '../../lib/store/database.ts';

/** With the first thing of the user's own, and from a page: a worker may not ask. Once granted it stays. */
async function askToPersist(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** For as long as the page stands. */
export function guard(db: Database): void {
  keepMarked(db, markerShelf);
  onUserRows(db, () => void askToPersist());
  // What was starred on a page was stored by the worker: the next page of ours asks for it.
  void markerShelf.read().then(async (marker) => {
    if (Object.values(marker?.counts ?? {}).some((count) => count > 0)) await askToPersist();
  });
}

/** All of the user's rows may be others now: marks on pages, open cards and the marker follow. */
export async function settle(db: Database): Promise<void> {
  await mark(db, markerShelf, Date.now());
  await announceUserChange();
  await sendMessage('rebuildLexicon', {});
}
