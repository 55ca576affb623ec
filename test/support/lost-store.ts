// What survives the loss of a database, in memory: the data-loss marker and the files of the shadow copies.
import type { Marker } from '../../lib/model/marker.ts';
import type { MarkerStorage } from '../../lib/store/data-loss.ts';
import type { CopyStorage } from '../../lib/store/shadow-copy.ts';
import type { Database } from '../../lib/store/database.ts';

/** Fake of the marker in browser.storage. */
export function createMarkerStorage(): MarkerStorage {
  let kept: Marker | null = null;
  let last = Promise.resolve();
  return {
    read: () => Promise.resolve(kept),
    update(change) {
      last = last.then(async () => {
        kept = structuredClone((await change(kept)) ?? kept);
      });
      return last;
    },
  };
}

export interface FakeCopies extends CopyStorage {
  files: Map<string, Blob>;
}

/** Fake of the files in OPFS. */
export function createCopyStorage(): FakeCopies {
  const files = new Map<string, Blob>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    files,
    read: () => Promise.resolve([...files].map(([name, content]) => ({ name, content }))),
    write: (name, content) => Promise.resolve(void files.set(name, content)),
    remove: (names) => Promise.resolve(names.forEach((name) => files.delete(name))),
    locked(work) {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Simulates eviction or a damaged profile: the database is deleted, and is created again when it is opened. */
export async function loseDatabase(db: Database): Promise<void> {
  await db.delete();
  await db.open();
}
