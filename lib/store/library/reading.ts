// States of items while they are read. Each is one transaction, so a killed browser leaves an item as it was before or after.
import { liveQuery } from 'dexie';
import { storedDocument, type Document } from '../../model/document.ts';
import type { DraftContent, StoredDraft } from '../../model/draft.ts';
import { isRetriable, type ItemFailure, type LibraryItem, type SameAs } from '../../model/library-item.ts';
import type { Database } from '../database.ts';
import { findSame } from './documents.ts';
import { draftedItem } from './draft-items.ts';
import { bareItem, failedItem, waitingItem } from './items.ts';
import { earlierVersion } from './versions.ts';

/** A file that ended the browser so often is not read again by itself. */
const mostStarts = 3;

export interface ClaimedItem {
  item: LibraryItem;
  file: Blob;
}

/**
 * Takes the next item to read: first one whose reading never ended, then the one that waits longest. Only the page that holds
 * the queue's lock may call it. @returns null if nothing waits.
 */
export function claimNext(db: Database): Promise<ClaimedItem | null> {
  return db.transaction('rw', [db.libraryItems, db.originals], async () => {
    const open = await db.libraryItems.where('state').anyOf('reading', 'waiting').toArray();
    const inOrder = open.toSorted(
      (a, b) => Number(a.state === 'waiting') - Number(b.state === 'waiting') || a.addedAtMs - b.addedAtMs,
    );
    for (const item of inOrder) {
      const original = await db.originals.get(item.id);
      const { starts = 0 } = item;
      const reason = original ? (starts >= mostStarts ? 'crash' : null) : 'no-file';
      if (reason) {
        await db.libraryItems.put(failedItem(item, reason));
        continue;
      }
      const claimed: LibraryItem = { ...waitingItem(item), state: 'reading', starts: starts + 1, done: 0, total: 0 };
      await db.libraryItems.put(claimed);
      return { item: claimed, file: original!.file };
    }
    return null;
  });
}

/** @returns false if the item was canceled or removed meanwhile. */
export function saveProgress(db: Database, id: string, done: number, total: number): Promise<boolean> {
  return db.transaction('rw', db.libraryItems, async () => {
    const item = await db.libraryItems.get(id);
    if (item?.state !== 'reading') return false;
    await db.libraryItems.put({ ...item, done, total });
    return true;
  });
}

/** The page is closed before the item is read: another page reads it, or this one when it is opened again. */
export function releaseItem(db: Database, id: string): Promise<void> {
  return db.transaction('rw', db.libraryItems, async () => {
    const item = await db.libraryItems.get(id);
    if (item?.state === 'reading') await db.libraryItems.put(waitingItem(item));
  });
}

export type ReadingResult =
  | { kind: 'draft'; document: Document; content: DraftContent }
  | { kind: 'failed'; reason: ItemFailure }
  | { kind: 'duplicate'; sameAs: SameAs };

async function keepDraft(
  db: Database,
  item: LibraryItem,
  { document, content }: Extract<ReadingResult, { kind: 'draft' }>,
  nowMs: number,
): Promise<LibraryItem> {
  const rest = bareItem(item);
  const sameAs = await findSame(db, [document.bytesSha256, document.id]);
  if (sameAs) {
    await db.originals.delete(item.id);
    return { ...rest, state: 'duplicate', sameAs };
  }
  const versionOf = await earlierVersion(db, content);
  const draft: StoredDraft = {
    id: item.id,
    documentId: document.id,
    name: item.name,
    addedAtMs: item.addedAtMs,
    changedAtMs: nowMs,
    content,
    ...(versionOf === undefined ? {} : { versionOf }),
  };
  await db.documents.put(storedDocument(document));
  await db.drafts.put(draft);
  return { ...rest, ...draftedItem(draft) };
}

/**
 * Keeps what came of an item. The file of a draft stays until it is saved, so that its pages can be shown.
 * @returns the item; null if it was canceled or removed meanwhile, and nothing is kept.
 */
export function finishReading(
  db: Database,
  id: string,
  result: ReadingResult,
  nowMs: number,
): Promise<LibraryItem | null> {
  const tables = [db.libraryItems, db.originals, db.documents, db.drafts, db.packReports, db.reports];
  return db.transaction('rw', tables, async () => {
    const item = await db.libraryItems.get(id);
    if (item?.state !== 'reading') return null;
    const finished = await ((): Promise<LibraryItem> | LibraryItem => {
      if (result.kind === 'draft') return keepDraft(db, item, result, nowMs);
      if (result.kind === 'failed') return failedItem(item, result.reason);
      return { ...bareItem(item), state: 'duplicate', sameAs: result.sameAs };
    })();
    const isKept = finished.state === 'draft' || (result.kind === 'failed' && isRetriable(result.reason));
    if (!isKept) await db.originals.delete(id);
    await db.libraryItems.put(finished);
    return finished;
  });
}

/** Items that are to be read: those that wait, and those whose reading ended with a killed browser. */
const countOpen = (db: Database): Promise<number> => db.libraryItems.where('state').anyOf('reading', 'waiting').count();

/** Calls `onWaiting` now and after each change, of any page, if something is to be read. @returns stops it. */
export function watchWaiting(db: Database, onWaiting: () => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(() => countOpen(db)).subscribe((count) => {
    if (count > 0) onWaiting();
  }, onError);
  return () => subscription.unsubscribe();
}
