// Runs the queue of the library: reads waiting files one after another, and keeps a draft or a reason of each.
import type { Reading } from '../documents/content.ts';
import type { DocumentText } from '../documents/document-text.ts';
import type { ReadOutcome } from '../documents/outcome.ts';
import { sha256Of } from '../documents/sha256.ts';
import type { Draft } from '../extraction/draft.ts';
import type { ExtractOptions, ExtractSource } from '../extraction/extract.ts';
import type { Document } from '../model/document.ts';
import type { LibraryItem } from '../model/library-item.ts';
import type { Database } from '../store/database.ts';
import { explainFailure } from '../store/free-space.ts';
import { correctionsOf } from '../store/library/corrections.ts';
import { withCorrections } from '../store/library/correction-rules.ts';
import { findSame } from '../store/library/documents.ts';
import {
  claimNext,
  finishReading,
  releaseItem,
  saveProgress,
  watchWaiting,
  type ClaimedItem,
  type ReadingResult,
} from '../store/library/reading.ts';
import { contentOfDraft } from './draft-content.ts';

export interface Queue {
  /** Stops the file that is read now, if it is this item's. Call `cancelItem` of the store too. */
  cancel: (itemId: string) => void;
  /** Leaves the item that is read waiting. */
  close: () => Promise<void>;
}

/** What differs between a page and a test. */
export interface QueueParts {
  read: (bytes: Uint8Array<ArrayBuffer>, fileName: string, reading: Reading) => Promise<ReadOutcome>;
  extract: (source: ExtractSource, options: ExtractOptions) => Promise<Draft>;
  /** Runs the work while no other page runs its own. */
  locked: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  onError: (error: unknown) => void;
  now: () => number;
}

const documentOf = (
  { kind, text, pages, boxes, tables, bytesSha256, textSha256, reader }: DocumentText,
  item: LibraryItem,
): Document => ({
  id: textSha256,
  bytesSha256,
  name: item.name,
  kind,
  text,
  pages,
  boxes,
  tables,
  addedAtMs: item.addedAtMs,
  reader,
});

/** Names of files often hold house, title and date. The first line of pasted text is its name, and read anyway. */
const optionsOf = ({ origin, name }: LibraryItem, { metadata }: DocumentText): ExtractOptions => ({
  name: origin.kind === 'file' || origin.kind === 'pdf-tab' ? name : '',
  metadataTitle: origin.kind === 'page' ? origin.title : metadata.title,
});

async function resultOf(
  db: Database,
  { item, file }: ClaimedItem,
  { read, extract }: QueueParts,
  reading: Reading,
): Promise<ReadingResult> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sameAs = await findSame(db, [await sha256Of(bytes)]);
  if (sameAs) return { kind: 'duplicate', sameAs };
  const outcome = await read(bytes, item.name, reading);
  if (!outcome.isRead) return { kind: 'failed', reason: outcome.reason };
  const document = documentOf(outcome.document, item);
  const draft = await extract(outcome.document, optionsOf(item, outcome.document));
  if (draft.outcome !== 'draft')
    return { kind: 'failed', reason: draft.outcome === 'no-text' ? 'empty' : 'not-a-report' };
  const content = contentOfDraft(draft, document.text);
  const corrections = await correctionsOf(db, content.head.publisher.value);
  return { kind: 'draft', document, content: withCorrections(content, corrections) };
}

/** After a failure of the store itself. */
const retryMs = 15_000;

/**
 * Reads what waits, at once and whenever a page adds something. Only one page reads at a time: the others wait for its lock,
 * and go on where a closed page stopped. Items of a killed browser are read again.
 */
export function startQueue(db: Database, parts: QueueParts): Queue {
  const closing = new AbortController();
  let current: { id: string; abort: AbortController } | null = null;

  async function readItem(claimed: ClaimedItem): Promise<void> {
    const { id } = claimed.item;
    const abort = new AbortController();
    current = { id, abort };
    const onProgress = (done: number, total: number): void => {
      saveProgress(db, id, done, total).then((isWanted) => {
        // Canceled or removed by another page.
        if (!isWanted) abort.abort();
      }, parts.onError);
    };
    try {
      const result = await resultOf(db, claimed, parts, { signal: abort.signal, onProgress });
      if (closing.signal.aborted && result.kind === 'failed') await releaseItem(db, id);
      else await finishReading(db, id, result, parts.now());
    } catch (error) {
      await fail(id, error);
    } finally {
      current = null;
    }
  }

  /** One bad file stops nothing. If even this cannot be written, the item is read again later. */
  async function fail(id: string, error: unknown): Promise<void> {
    const isFull = (await explainFailure(error)).kind === 'quota';
    if (!isFull) parts.onError(error);
    if (closing.signal.aborted) return releaseItem(db, id);
    await finishReading(db, id, { kind: 'failed', reason: isFull ? 'disk-full' : 'fault' }, parts.now());
  }

  async function readAll(): Promise<void> {
    while (!closing.signal.aborted) {
      const claimed = await claimNext(db);
      if (!claimed) return;
      await readItem(claimed);
    }
  }

  let running: Promise<void> | null = null;
  let isAgain = false;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  function wake(): void {
    clearTimeout(retrying);
    isAgain = running !== null;
    running ??= parts
      .locked(readAll, closing.signal)
      .catch((error: unknown) => {
        if (closing.signal.aborted) return;
        parts.onError(error);
        // On a full disk not even a state can be written. Nothing tells when there is space again.
        retrying = setTimeout(wake, retryMs);
      })
      .finally(() => {
        running = null;
        if (isAgain && !closing.signal.aborted) wake();
      });
  }

  const unwatch = watchWaiting(db, wake, parts.onError);
  return {
    cancel(itemId) {
      if (current?.id === itemId) current.abort.abort();
    },
    async close() {
      unwatch();
      clearTimeout(retrying);
      closing.abort();
      current?.abort.abort();
      await running;
    },
  };
}
