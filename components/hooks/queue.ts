// The queue of the library: a live list of its items, and everything that changes them, with undo.
import { useCallback, useEffect, useRef } from 'react';
import { logError } from '../../lib/browser/log.ts';
import { startPageQueue } from '../../lib/library/page-queue.ts';
import type { Queue } from '../../lib/library/queue.ts';
import type { ItemOrigin, LibraryItem } from '../../lib/model/library-item.ts';
import type { Database } from '../../lib/store/database.ts';
import {
  addFiles,
  addText,
  cancelItem,
  listItems,
  removeItems,
  retryItem,
  type AddOutcome,
} from '../../lib/store/library/items.ts';
import { useLibrary, useRead } from './library.tsx';
import { useUndo } from './use-undo.tsx';

export interface LibraryQueue {
  /** undefined until read. */
  items: readonly LibraryItem[] | undefined;
  /** Whether files can be added: not while the library is closed or read-only. */
  canAdd: boolean;
  /** @param onRefused gets the names of files for which there is no space. */
  add: (files: readonly File[], onRefused: (names: readonly string[]) => void) => void;
  addPasted: (text: string, onRefused: (names: readonly string[]) => void) => void;
  cancel: (id: string) => void;
  retry: (id: string) => void;
  /** @param message of the undo bar. */
  remove: (ids: readonly string[], message: string) => void;
}

/** Runs while the page is open. */
function useRunningQueue(db: Database | null): React.RefObject<Queue | null> {
  const queue = useRef<Queue | null>(null);
  useEffect(() => {
    if (!db) return;
    const running = startPageQueue(db, (error) => void logError('library', error));
    queue.current = running;
    return () => {
      queue.current = null;
      void running.close();
    };
  }, [db]);
  return queue;
}

export function useQueue(): LibraryQueue {
  const library = useLibrary();
  const db = library.kind === 'open' && !library.isReadOnly ? library.db : null;
  const items = useRead(listItems, []);
  const queue = useRunningQueue(db);
  const { edit, attempt } = useUndo();

  const put = useCallback(
    (work: (opened: Database) => Promise<AddOutcome>, onRefused: (names: readonly string[]) => void): void => {
      if (!db) return;
      attempt(async () => {
        const { refused } = await work(db);
        if (refused.length > 0) onRefused(refused);
      });
    },
    [db, attempt],
  );
  const origin = (kind: 'file' | 'paste'): ItemOrigin => ({ kind });
  return {
    items,
    canAdd: db !== null,
    add: (files, onRefused) => put((opened) => addFiles(opened, files, origin('file'), Date.now()), onRefused),
    addPasted: (text, onRefused) => put((opened) => addText(opened, text, '', origin('paste'), Date.now()), onRefused),
    cancel(id) {
      queue.current?.cancel(id);
      if (db) attempt(() => cancelItem(db, id));
    },
    retry(id) {
      if (!db) return;
      attempt(() => retryItem(db, id));
    },
    remove(ids, message) {
      if (!db) return;
      edit(async () => {
        const removed = await removeItems(db, ids);
        // Another page may have removed them already.
        return removed && { action: { kind: 'described', message }, undo: removed.undo };
      });
    },
  };
}
