// What the library page shows of one file in the queue. Pure.
import type { ItemFailure, LibraryItem } from '../../lib/model/library-item.ts';

export type QueueState =
  | { kind: 'waiting' }
  /** `total` is 0 until the number of pages is known. */
  | { kind: 'reading'; done: number; total: number }
  /** `sure`: facts that need no look, out of `total`. */
  | { kind: 'draft'; total: number; sure: number }
  | { kind: 'failed'; reason: ItemFailure }
  /** @property of title of the report or name of the file that is the same; null if it was removed meanwhile. */
  | { kind: 'duplicate'; of: string | null };

export interface QueueRow {
  id: string;
  /** Of the report once it is read, else the name of the file. */
  title: string;
  /** Address of the page or name of the file that it was read from; null if that is the title. */
  from: string | null;
  state: QueueState;
}

interface Names {
  /** Titles of reports by id. */
  titleOf: ReadonlyMap<string, string>;
  /** Names of items by id. */
  nameOf: ReadonlyMap<string, string>;
}

function stateOf(item: LibraryItem, { titleOf, nameOf }: Names): QueueState {
  const { state, done = 0, total = 0, reason = 'fault', counts, sameAs } = item;
  switch (state) {
    case 'waiting':
      return { kind: 'waiting' };
    case 'reading':
      return { kind: 'reading', done, total };
    case 'failed':
      return { kind: 'failed', reason };
    case 'duplicate':
      return {
        kind: 'duplicate',
        of: (sameAs?.kind === 'report' ? titleOf.get(sameAs.reportId) : nameOf.get(sameAs?.itemId ?? '')) ?? null,
      };
    case 'draft':
    case 'saved':
      return { kind: 'draft', total: (counts?.views ?? 0) + (counts?.figures ?? 0), sure: counts?.sure ?? 0 };
  }
}

export const queueRowOf = (item: LibraryItem, names: Names): QueueRow => ({
  id: item.id,
  title: item.about?.title || item.name,
  from: 'url' in item.origin ? item.origin.url : item.about?.title ? item.name : null,
  state: stateOf(item, names),
});

/** Reasons after which the same file may succeed: the user frees space, or we mend the fault. */
const retriable: ReadonlySet<ItemFailure> = new Set(['canceled', 'disk-full', 'fault', 'crash', 'too-complex']);

export const canRetry = (reason: ItemFailure): boolean => retriable.has(reason);
