// Watchlist edits from any list: each is saved at once, and removals, tags and moves can be undone.
import { useState } from 'react';
import type { Company } from '../../lib/model/company.ts';
import type { Bilingual } from '../../lib/model/ids.ts';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import type { Database } from '../../lib/store/database.ts';
import { failureOf, type Failure } from '../../lib/store/errors.ts';
import { restoreTag, tagCompanies } from '../../lib/store/notes.ts';
import { addWatch, moveWatches, removeWatches, restoreWatches } from '../../lib/store/watches.ts';
import { useLibrary, useWatched } from './library.tsx';

type Named = Pick<Company, 'id' | 'names'>;

/** A change that can be undone, as described in the undo bar. */
export type WatchAction =
  { kind: 'removed'; names: readonly Bilingual[] } | { kind: 'tagged' | 'untagged'; tag: string } | { kind: 'moved' };

interface UndoEntry {
  action: WatchAction;
  undo: () => Promise<void>;
}

export interface WatchEdits {
  remove: (companies: readonly Named[]) => void;
  tag: (companyIds: readonly string[], tag: string, isOn: boolean) => void;
  /** Moves before the given company, or to the end if `before` is null. */
  move: (companyIds: readonly string[], before: string | null) => void;
}

export interface Starring {
  isWatched: (companyId: string) => boolean;
  /** null if the library is closed. */
  setWatched: ((company: Company, isWatched: boolean) => void) | null;
  /** null if the library is closed. */
  edits: WatchEdits | null;
  /** The last change that was not undone yet. */
  done: { action: WatchAction; undo: () => void; dismiss: () => void } | null;
  failure: Failure | null;
}

/** Depth of the undo stack. */
const undoDepth = 20;

function editsIn(db: Database, attempt: (work: () => Promise<UndoEntry | null>) => void): WatchEdits {
  return {
    remove: (companies) =>
      attempt(async () => {
        const removed = await removeWatches(
          db,
          companies.map(({ id }) => id),
        );
        return {
          action: { kind: 'removed', names: companies.map(({ names }) => names) },
          undo: () => restoreWatches(db, removed),
        };
      }),
    tag: (companyIds, tag, isOn) =>
      attempt(async () => {
        const before = await tagCompanies(db, companyIds, { tag, isOn }, Date.now());
        return {
          action: { kind: isOn ? 'tagged' : 'untagged', tag },
          undo: () => restoreTag(db, before, tag, Date.now()),
        };
      }),
    move: (companyIds, to) =>
      attempt(async () => {
        const before = await moveWatches(db, companyIds, to, Date.now());
        return { action: { kind: 'moved' }, undo: () => restoreWatches(db, before) };
      }),
  };
}

export function useStarring(): Starring {
  const library = useLibrary();
  const watched = new Set(useWatched()?.watches.map((watch) => watch.companyId));
  const [done, setDone] = useState<readonly UndoEntry[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const db = library.kind === 'open' ? library.db : null;

  const attempt = (work: () => Promise<UndoEntry | null>): void => {
    work()
      .then(async (undoable) => {
        setFailure(null);
        if (undoable) setDone((before) => [...before, undoable].slice(-undoDepth));
        await announceUserChange();
      })
      .catch((error: unknown) => setFailure(failureOf(error)));
  };
  const last = done.at(-1);
  const dismiss = (): void => setDone((before) => before.slice(0, -1));
  const edits = db ? editsIn(db, attempt) : null;

  return {
    isWatched: (companyId) => watched.has(companyId),
    setWatched:
      db && edits
        ? (company, isWatched) => {
            if (!isWatched) return edits.remove([company]);
            attempt(() => addWatch(db, company.id, Date.now()).then(() => null));
          }
        : null,
    edits,
    done: last
      ? {
          action: last.action,
          dismiss,
          undo() {
            dismiss();
            attempt(() => last.undo().then(() => null));
          },
        }
      : null,
    failure,
  };
}
