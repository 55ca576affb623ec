// Watchlist edits from any list: each is saved at once, and removals, tags and moves can be undone.
import type { Company } from '../../lib/model/company.ts';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import type { Database } from '../../lib/store/database.ts';
import { restoreTag, tagCompanies } from '../../lib/store/notes.ts';
import {
  addWatch,
  moveWatches,
  removeWatches,
  restoreOrder,
  restoreWatches,
  stepWatch,
} from '../../lib/store/watches.ts';
import { useLibrary, useWatched } from './library.tsx';
import { useUndo, type Undo } from './use-undo.tsx';

type Named = Pick<Company, 'id' | 'names'>;

export interface WatchEdits {
  remove: (companies: readonly Named[]) => void;
  tag: (companyIds: readonly string[], tag: string, isOn: boolean) => void;
  /** Moves before the given company, or to the end if `before` is null. */
  move: (companyIds: readonly string[], before: string | null) => void;
  /** Moves a company past its neighbor among the shown ones; does nothing at their end. */
  step: (companyId: string, by: 1 | -1, shown: readonly string[]) => void;
}

export interface Starring {
  isWatched: (companyId: string) => boolean;
  /** null if the library is closed. */
  setWatched: ((company: Company, isWatched: boolean) => void) | null;
  /** null if the library is closed. */
  edits: WatchEdits | null;
}

function editsIn(db: Database, edit: Undo['edit']): WatchEdits {
  return {
    remove: (companies) =>
      edit(async () => {
        const removed = await removeWatches(
          db,
          companies.map(({ id }) => id),
        );
        return {
          action: { kind: 'removed', names: companies.map(({ names }) => names) },
          undo: () => restoreWatches(db, removed),
        };
      }, announceUserChange),
    tag: (companyIds, tag, isOn) =>
      edit(async () => {
        const before = await tagCompanies(db, companyIds, { tag, isOn }, Date.now());
        return {
          action: { kind: isOn ? 'tagged' : 'untagged', tag },
          undo: () => restoreTag(db, before, tag, Date.now()),
        };
      }, announceUserChange),
    move: (companyIds, to) =>
      edit(async () => {
        const before = await moveWatches(db, companyIds, to, Date.now());
        return { action: { kind: 'moved' }, undo: () => restoreOrder(db, before) };
      }, announceUserChange),
    step: (companyId, by, shown) =>
      edit(async () => {
        const before = await stepWatch(db, companyId, by, new Set(shown), Date.now());
        return before.length > 0 ? { action: { kind: 'moved' }, undo: () => restoreOrder(db, before) } : null;
      }, announceUserChange),
  };
}

export function useStarring(): Starring {
  const library = useLibrary();
  const watched = new Set(useWatched()?.watches.map((watch) => watch.companyId));
  const { edit } = useUndo();
  const db = library.kind === 'open' ? library.db : null;
  const edits = db ? editsIn(db, edit) : null;
  return {
    isWatched: (companyId) => watched.has(companyId),
    setWatched:
      db && edits
        ? (company, isWatched) => {
            if (!isWatched) return edits.remove([company]);
            edit(() => addWatch(db, company.id, Date.now()).then(() => null), announceUserChange);
          }
        : null,
    edits,
  };
}
