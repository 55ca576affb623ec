// What the library page shows of one file in the queue. Pure.
import { identityOf, type ItemFailure, type LibraryItem } from '../../lib/model/library-item.ts';

/** Same house, date, codes and title as a saved report, or as another draft, whose file is named. */
export type CopyOf = { kind: 'saved' } | { kind: 'draft'; name: string };

export type QueueState =
  | { kind: 'waiting' }
  /** `total` is 0 until the number of pages is known. */
  | { kind: 'reading'; done: number; total: number }
  /** `sure`: facts that need no look, out of `total`. */
  | { kind: 'draft'; total: number; sure: number; copy: CopyOf | null }
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
  /** Titles of drafts, or else names of files, by id of the item. */
  nameOf: ReadonlyMap<string, string>;
  /** Items of which another one may be a copy, by identity. */
  firstOf: ReadonlyMap<string, LibraryItem>;
}

// The edit of a saved report is a draft for a while.
const isSaved = ({ state, reportId }: LibraryItem): boolean => state === 'saved' || reportId !== undefined;

/** Saved reports come first, then the draft that was added first. */
function firstByIdentity(items: readonly LibraryItem[]): Map<string, LibraryItem> {
  const first = new Map<string, LibraryItem>();
  const inOrder = items
    .filter(({ state }) => state === 'saved' || state === 'draft')
    .toSorted((a, b) => Number(isSaved(b)) - Number(isSaved(a)) || a.addedAtMs - b.addedAtMs);
  for (const item of inOrder) {
    const identity = item.about ? identityOf(item.about) : null;
    if (identity !== null && !first.has(identity)) first.set(identity, item);
  }
  return first;
}

function copyOf(item: LibraryItem, firstOf: Names['firstOf']): CopyOf | null {
  const identity = item.about && !isSaved(item) ? identityOf(item.about) : null;
  const first = identity === null ? undefined : firstOf.get(identity);
  if (!first || first.id === item.id) return null;
  return isSaved(first) ? { kind: 'saved' } : { kind: 'draft', name: first.name };
}

function stateOf(item: LibraryItem, { titleOf, nameOf, firstOf }: Names): QueueState {
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
      return {
        kind: 'draft',
        total: (counts?.views ?? 0) + (counts?.figures ?? 0),
        sure: counts?.sure ?? 0,
        copy: copyOf(item, firstOf),
      };
  }
}

const queueRowOf = (item: LibraryItem, names: Names): QueueRow => ({
  id: item.id,
  title: item.about?.title || item.name,
  from: 'url' in item.origin ? item.origin.url : item.about?.title ? item.name : null,
  state: stateOf(item, names),
});

/**
 * Rows in the order in which the files were added, without saved reports.
 * @param items newest first.
 * @param titleOf titles of reports by id.
 */
export function queueRowsOf(items: readonly LibraryItem[], titleOf: Names['titleOf']): QueueRow[] {
  const nameOf = new Map(items.map(({ id, name, about }) => [id, about?.title || name]));
  const names = { titleOf, nameOf, firstOf: firstByIdentity(items) };
  return items
    .filter(({ state }) => state !== 'saved')
    .map((item) => queueRowOf(item, names))
    .toReversed();
}
