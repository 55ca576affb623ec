import { describe, expect, it, vi, type Mock } from 'vitest';
import {
  detectLoss,
  keepMarkerCurrent,
  saveMarker,
  onUserRows,
  type MarkerStorage,
} from '../../../lib/store/data-loss.ts';
import { removeUserRows, startOver } from '../../../lib/store/backup/remove.ts';
import { addWatch, removeWatches } from '../../../lib/store/watches.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { someSeeds } from '../../support/builders.ts';
import { createMarkerStorage, loseDatabase } from '../../support/lost-store.ts';
import { anotherConnection, freshDatabase, refusedDatabase } from '../../support/store.ts';
import { eventually } from '../../support/waiting.ts';

describe('detectLoss', () => {
  it('reports no loss at the first start', async () => {
    const db = freshDatabase();

    expect(await detectLoss(db, createMarkerStorage(), 1)).toBeNull();
  });

  it('reports the row counts of a database that the browser evicted', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await detectLoss(db, storage, 1);
    await addWatch(db, 'lamp-works', 2);
    await saveMarker(db, storage, 2000);

    await loseDatabase(db);

    const loss = await detectLoss(db, storage, 3000);
    expect(loss?.counts).toMatchObject({ watches: 1, notes: 0 });
    expect(loss?.changedAtMs).toBe(2000);
  });

  it('reports the loss at every start until the user decides, even after reseeding and new watches', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
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

  it('reports the loss if the browser evicted the database during the check before', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);
    const read = vi.spyOn(db.meta, 'get') as Mock;
    read.mockImplementationOnce(async () => {
      read.mockRestore();
      const found = await db.meta.get('identity');
      await loseDatabase(db);
      return found;
    });

    await detectLoss(db, storage, 3);

    expect((await detectLoss(anotherConnection(db), storage, 4))?.counts).toMatchObject({ watches: 1 });
  });

  it('reports a loss when all tables were emptied from outside the extension', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await Promise.all([db.watches.clear(), db.meta.clear()]);

    expect(await detectLoss(db, storage, 3)).not.toBeNull();
  });

  it('reports no loss when the user removed everything', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await removeWatches(db, ['lamp-works']);
    expect(await detectLoss(anotherConnection(db), storage, 3)).toBeNull();

    await addWatch(db, 'lamp-works', 4);
    await detectLoss(db, storage, 4);
    await removeUserRows(db);
    expect(await detectLoss(db, storage, 5)).toBeNull();
  });

  it('reports no loss when there were no user rows', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await detectLoss(db, storage, 1);

    await loseDatabase(db);

    expect(await detectLoss(db, storage, 2)).toBeNull();
    await addWatch(db, 'lamp-works', 3);
    await detectLoss(db, storage, 3);
    expect((await storage.read())?.counts).toMatchObject({ watches: 1, notes: 0 });
  });

  it('keeps the time of the last change when nothing changed', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await detectLoss(anotherConnection(db), storage, 9);

    expect((await storage.read())?.changedAtMs).toBe(2);
  });

  it('gives one database one id when two pages start at the same time', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await Promise.all([detectLoss(db, storage, 1), detectLoss(anotherConnection(db), storage, 1)]);
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    expect(await detectLoss(anotherConnection(db), storage, 3)).toBeNull();
  });

  it('rejects when the database cannot be opened', async () => {
    await expect(detectLoss(refusedDatabase('no such disk'), createMarkerStorage(), 1)).rejects.toThrow('no such disk');
  });
});

describe('keepMarkerCurrent and onUserRows', () => {
  it('updates the marker after changes by any page', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    const stop = keepMarkerCurrent(db, storage);
    const watches = async (): Promise<number | undefined> => (await storage.read())?.counts['watches'];

    await addWatch(anotherConnection(db), 'lamp-works', 1);
    await eventually(async () => expect(await watches()).toBe(1));
    await removeWatches(db, ['lamp-works']);
    await eventually(async () => expect(await watches()).toBe(0));
    stop();
  });

  it('does not overwrite the counts of a later page with those of a slower one', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: counted, resolve: isCounted } = Promise.withResolvers<void>();
    const slow: MarkerStorage = {
      ...storage,
      update: (change) =>
        storage.update(async (now) => {
          const made = await change(now);
          isCounted();
          await gate;
          return made;
        }),
    };

    const first = saveMarker(db, slow, 1);
    await counted;
    await addWatch(db, 'lamp-works', 2);
    const second = saveMarker(anotherConnection(db), storage, 2);
    open();
    await Promise.all([first, second]);

    expect(await storage.read()).toMatchObject({ counts: { watches: 1 }, changedAtMs: 2 });
  });

  it('ignores changes of other tables', async () => {
    const db = freshDatabase();
    // Creating a database counts as a change of all tables.
    await db.open();
    const changed = vi.fn<() => void>();
    const stop = onUserRows(db, changed);

    await ensureSeed(db, 'first', () => Promise.resolve(someSeeds()));
    expect(changed).not.toHaveBeenCalled();
    await addWatch(db, 'lamp-works', 1);
    await eventually(() => expect(changed).toHaveBeenCalledOnce());

    stop();
    await removeWatches(db, ['lamp-works']);
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe('startOver', () => {
  it('creates an empty database, which is reported as a loss until the user decides', async () => {
    const [db, storage] = [freshDatabase(), createMarkerStorage()];
    await addWatch(db, 'lamp-works', 2);
    await detectLoss(db, storage, 2);

    await startOver(db);

    expect(await anotherConnection(db).watches.count()).toBe(0);
    expect((await detectLoss(anotherConnection(db), storage, 3))?.counts).toMatchObject({ watches: 1 });
  });

  it('rejects when no database can be opened', async () => {
    await expect(startOver(refusedDatabase('no such disk'))).rejects.toThrow('no such disk');
  });
});
