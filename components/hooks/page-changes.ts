// Changes that were made from web pages, live, and their undo.
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { sendMessage } from '../../lib/messages/send-message.ts';
import type { PageChange } from '../../lib/model/page-change.ts';
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
async function publish({ action }: PageChange): Promise<void> {
  if (action.kind === 'strip-off') {
    await saveSites(({ stripOffHosts }) => ({
      stripOffHosts: stripOffHosts.filter((host) => host !== action.turnedOffOn),
    }));
  } else if (action.kind === 'muted') {
    const reply = await sendMessage('rebuildLexicon', {});
    if (!reply.ok) throw new Error(reply.reason);
  } else await announceUserChange();
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
        if (await undoPageChange(db, change, Date.now())) await publish(change);
        return null;
      });
    },
    forget() {
      if (db) edit(() => forgetPageChanges(db).then(() => null));
    },
  };
}
