// Changes that were made from web pages, live, and their undo.
import { ownWordsStorage } from '../../lib/browser/own-words-storage.ts';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import type { PageChange } from '../../lib/model/page-change.ts';
import type { Database } from '../../lib/store/database.ts';
import { publishOwnWords } from '../../lib/store/own-words.ts';
import { forgetPageChanges, listNamedChanges, undoPageChange, type NamedChange } from '../../lib/store/page-changes.ts';
import { useLibrary, useRead } from './library.tsx';
import { saveSites } from './sites.ts';
import { useUndo } from './use-undo.tsx';

export interface PageChanges {
  /** Latest first; empty until read, and if the library is closed. */
  changes: readonly NamedChange[];
  undo: (change: PageChange) => void;
  /** Empties the list, and keeps the changes. */
  forget: () => void;
}

/** What follows an undo outside the database. */
async function publish(db: Database, { action }: PageChange): Promise<void> {
  if (action.kind === 'strip-off') {
    await saveSites(({ stripOffHosts }) => ({
      stripOffHosts: stripOffHosts.filter((host) => host !== action.turnedOffOn),
    }));
  } else if (action.kind === 'muted') await publishOwnWords(db, ownWordsStorage);
  else await announceUserChange();
}

export function usePageChanges(): PageChanges {
  const library = useLibrary();
  const changes = useRead((db) => listNamedChanges(db, Date.now()), []) ?? [];
  const { edit } = useUndo();
  const db = library.kind === 'open' ? library.db : null;
  return {
    changes,
    undo(change) {
      if (!db) return;
      edit(async () => {
        if (await undoPageChange(db, change, Date.now())) await publish(db, change);
        return null;
      });
    },
    forget() {
      if (db) edit(() => forgetPageChanges(db).then(() => null));
    },
  };
}
