import { describe, expect, it } from 'vitest';
import { addWatch, isWatched, listWatches, removeWatch, restoreWatch } from '../../../lib/store/watches.ts';
import { anotherConnection, freshDatabase } from '../../support/store.ts';

describe('the watchlist', () => {
  it('is empty at first', async () => {
    const db = freshDatabase();

    expect(await listWatches(db)).toEqual([]);
    expect(await isWatched(db, 'lamp-works')).toBe(false);
  });

  it('lists what was added last first', async () => {
    const db = freshDatabase();

    await addWatch(db, 'lamp-works', 1000);
    await addWatch(db, 'rope-yard', 3000);
    await addWatch(db, 'salt-pans', 2000);

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['rope-yard', 'salt-pans', 'lamp-works']);
  });

  it('keeps a company’s place when it is added again', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', 1000);

    await addWatch(db, 'lamp-works', 9000);

    expect(await listWatches(db)).toEqual([{ companyId: 'lamp-works', addedAtMs: 1000 }]);
  });

  it('takes one row from many hands that add the same company at once', async () => {
    const db = freshDatabase();
    const pages = [db, anotherConnection(db), anotherConnection(db)];

    await Promise.all(pages.map((page, at) => addWatch(page, 'lamp-works', 1000 + at)));

    expect(await listWatches(db)).toHaveLength(1);
  });

  it('is the same from every connection', async () => {
    const db = freshDatabase();

    await addWatch(db, 'lamp-works', 1000);

    expect(await isWatched(anotherConnection(db), 'lamp-works')).toBe(true);
  });
});

describe('removing a company', () => {
  it('takes off that one alone', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', 1000);
    await addWatch(db, 'rope-yard', 2000);

    await removeWatch(db, 'lamp-works');

    expect(await isWatched(db, 'lamp-works')).toBe(false);
    expect(await isWatched(db, 'rope-yard')).toBe(true);
  });

  it('can be undone, and the company is back in its old place', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', 1000);
    await addWatch(db, 'rope-yard', 2000);

    const removed = await removeWatch(db, 'lamp-works');
    await restoreWatch(db, removed!);

    expect(await listWatches(db)).toEqual([
      { companyId: 'rope-yard', addedAtMs: 2000 },
      { companyId: 'lamp-works', addedAtMs: 1000 },
    ]);
  });

  it('does no harm where the company was not on the list', async () => {
    const db = freshDatabase();

    expect(await removeWatch(db, 'lamp-works')).toBeUndefined();
  });
});
