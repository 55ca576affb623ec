import { describe, expect, it, vi } from 'vitest';
import type { Marker } from '../../../lib/model/marker.ts';
import { detectLoss, keepMarkerCurrent, saveMarker, onUserRows } from '../../../lib/store/data-loss.ts';
import type { Database } from '../../../lib/store/database.ts';
import { removeUserRows, startOver } from '../../../lib/store/backup/remove.ts';
import { addWatch, removeWatches } from '../../../lib/store/watches.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { someSeeds } from '../../support/builders.ts';
import { anotherConnection, freshDatabase, refusedDatabase } from '../../support/store.ts';

/** As browser.storage keeps it, which outlives the database. */
function createStorage(): { read: () => Promise<Marker | null>; write: (marker: Marker) => Promise<void> } {
  let kept: Marker | null = null;
  return {
    read: () => Promise.resolve(kept),
    async write(marker) {
      kept = structuredClone(marker);
    },
  };
}

/** What a browser does that is short of room, or whose profile is damaged: the database is gone, and made anew as it is opened. */
async function loseDatabase(db: Database): Promise<void> {
  await db.delete();
  await db.open();
}

describe('the watch over the store', () => {
  it('sees no loss at the first start', async () => {
    const db = freshDatabase();

    expect(await detectLoss(db, createStorage(), 1)).toBeNull();
  });

  it('sees that the browser emptied it, and says what was there', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await detectLoss(db, storage, 1);
    await addWatch(db, 'lamp-works', 2);
    await saveMarker(db, storage, 2000);

    await loseDatabase(db);

    const loss = await detectLoss(db, storage, 3000);
    expect(loss?.counts).toMatchObject({ watches: 1, notes: 0 });
    expect(loss?.changedAtMs).toBe(2000);
  });

  it('goes on seeing it at every start, seeded anew or starred anew, until the user decides', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);
    await loseDatabase(db);
    const stop = keepMarkerCurrent(db, storage);
    await ensureSeed(db, 'first', () => Promise.resolve(someSeeds()));
    await addWatch(db, 'rope-yard', 3);
    stop();

    expect(await detectLoss(anotherConnection(db), storage, 3)).not.toBeNull();

    await saveMarker(db, storage, 4);
    expect(await detectLoss(db, storage, 5)).toBeNull();
  });

  it('sees that the marks within it are gone, as after its tables were emptied by hand', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await Promise.all([db.watches.clear(), db.meta.clear()]);

    expect(await detectLoss(db, storage, 3)).not.toBeNull();
  });

  it('sees no loss where the user removed everything', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await removeWatches(db, ['lamp-works']);
    expect(await detectLoss(anotherConnection(db), storage, 3)).toBeNull();

    await addWatch(db, 'lamp-works', 4);
    await detectLoss(db, storage, 4);
    await removeUserRows(db);
    expect(await detectLoss(db, storage, 5)).toBeNull();
  });

  it('sees no loss where nothing was the user’s', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await detectLoss(db, storage, 1);

    await loseDatabase(db);

    expect(await detectLoss(db, storage, 2)).toBeNull();
    await addWatch(db, 'lamp-works', 3);
    await detectLoss(db, storage, 3);
    expect((await storage.read())?.counts).toMatchObject({ watches: 1, notes: 0 });
  });

  it('does not move the time of the last change at a start without one', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await detectLoss(anotherConnection(db), storage, 9);

    expect((await storage.read())?.changedAtMs).toBe(2);
  });

  it('takes two that start at once for one database', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await Promise.all([detectLoss(db, storage, 1), detectLoss(anotherConnection(db), storage, 1)]);
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    expect(await detectLoss(anotherConnection(db), storage, 3)).toBeNull();
  });

  it('fails where the store cannot be read: that is told as what it is', async () => {
    await expect(detectLoss(refusedDatabase('no such disk'), createStorage(), 1)).rejects.toThrow('no such disk');
  });
});

describe('keeping the marker true', () => {
  it('follows what any page adds and removes', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    const stop = keepMarkerCurrent(db, storage);
    const watches = async (): Promise<number | undefined> => (await storage.read())?.counts['watches'];

    await addWatch(anotherConnection(db), 'lamp-works', 1);
    await vi.waitFor(async () => expect(await watches()).toBe(1));
    await removeWatches(db, ['lamp-works']);
    await vi.waitFor(async () => expect(await watches()).toBe(0));
    stop();
  });

  it('does not stir for what is not the user’s', async () => {
    const db = freshDatabase();
    // To make a database is a change of all of it.
    await db.open();
    const changed = vi.fn<() => void>();
    const stop = onUserRows(db, changed);

    await ensureSeed(db, 'first', () => Promise.resolve(someSeeds()));
    expect(changed).not.toHaveBeenCalled();
    await addWatch(db, 'lamp-works', 1);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());

    stop();
    await removeWatches(db, ['lamp-works']);
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe('starting over', () => {
  it('makes an empty store in place of the one there was, and that is told as a loss until the user decides', async () => {
    const [db, storage] = [freshDatabase(), createStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await startOver(db);

    expect(await anotherConnection(db).watches.count()).toBe(0);
    expect((await detectLoss(anotherConnection(db), storage, 3))?.counts).toMatchObject({ watches: 1 });
  });

  it('fails where no store can be opened', async () => {
    await expect(startOver(refusedDatabase('no such disk'))).rejects.toThrow('no such disk');
  });
});
