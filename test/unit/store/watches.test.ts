import { describe, expect, it } from 'vitest';
import {
  addWatch,
  addWatches,
  isWatched,
  listFirstWatches,
  listWatches,
  moveWatches,
  removeWatches,
  restoreOrder,
  restoreWatches,
  stepWatch,
} from '../../../lib/store/watches.ts';
import type { Database } from '../../../lib/store/database.ts';
import { anotherConnection, freshDatabase } from '../../support/store.ts';

const idsIn = async (db: Database): Promise<string[]> => (await listWatches(db)).map(({ companyId }) => companyId);

describe('the watchlist', () => {
  it('is empty at first', async () => {
    const db = freshDatabase();

    expect(await listWatches(db)).toEqual([]);
    expect(await isWatched(db, 'lamp-works')).toBe(false);
  });

  it('lists the newest watch first', async () => {
    const db = freshDatabase();

    await addWatch(db, 'lamp-works', 1000);
    await addWatch(db, 'salt-pans', 2000);
    await addWatch(db, 'rope-yard', 3000);

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['rope-yard', 'salt-pans', 'lamp-works']);
  });

  it('keeps a company’s position when it is added again', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', 1000);

    await addWatch(db, 'lamp-works', 9000);

    expect(await listWatches(db)).toMatchObject([{ companyId: 'lamp-works', addedAtMs: 1000 }]);
  });

  it('starts with the same rows in listFirstWatches and listWatches, even when orders are equal', async () => {
    const db = freshDatabase();
    await addWatches(db, [{ companyId: 'rope-yard' }, { companyId: 'Salt-pans' }], 1000);
    await restoreWatches(
      db,
      ['lamp-works', 'Lamp-works', '灯塔'].map((companyId) => ({ companyId, addedAtMs: 1, order: 7, changedAtMs: 1 })),
    );

    const whole = await listWatches(db);

    expect(whole).toHaveLength(5);
    for (const most of [1, 3, 5, 9]) expect(await listFirstWatches(db, most)).toEqual(whole.slice(0, most));
  });

  it('has one row when the same company is added concurrently', async () => {
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

describe('removeWatches', () => {
  it('removes only the given company', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', 1000);
    await addWatch(db, 'rope-yard', 2000);

    await removeWatches(db, ['lamp-works']);

    expect(await isWatched(db, 'lamp-works')).toBe(false);
    expect(await isWatched(db, 'rope-yard')).toBe(true);
  });

  it('can be undone, with the company in its previous position', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', 1000);
    await addWatch(db, 'rope-yard', 2000);

    const before = await listWatches(db);
    const removed = await removeWatches(db, ['lamp-works']);
    await restoreWatches(db, removed);

    expect(await listWatches(db)).toEqual(before);
  });

  it('does nothing when the company is not watched', async () => {
    const db = freshDatabase();

    expect(await removeWatches(db, ['lamp-works'])).toEqual([]);
  });
});

describe('a clock that was ahead', () => {
  const aheadMs = Date.UTC(2031, 0, 1);
  const nowMs = Date.UTC(2026, 10, 30);

  it('does not make later stars sink below those of its time', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', nowMs - 1000);
    await addWatch(db, 'rope-yard', aheadMs);

    await addWatch(db, 'salt-pans', nowMs);
    await addWatches(db, [{ companyId: 'wool-mill' }, { companyId: 'ink-house' }], nowMs + 1);

    const order = (await listWatches(db)).map(({ companyId }) => companyId);
    expect(order).toEqual(['wool-mill', 'ink-house', 'salt-pans', 'rope-yard', 'lamp-works']);
  });
});

describe('addWatches', () => {
  it('adds new companies on top in the given order, without duplicates', async () => {
    const db = freshDatabase();
    await addWatch(db, 'lamp-works', 1000);
    await addWatch(db, 'rope-yard', 2000);

    const added = await addWatches(
      db,
      ['salt-pans', 'lamp-works', 'tin-mine', 'salt-pans'].map((companyId) => ({ companyId })),
      3000,
    );

    expect(added).toEqual(['salt-pans', 'tin-mine']);
    expect(await idsIn(db)).toEqual(['salt-pans', 'tin-mine', 'rope-yard', 'lamp-works']);
  });
});

describe('moveWatches', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  async function listOfFive(): Promise<Database> {
    const db = freshDatabase();
    await addWatches(
      db,
      five.map((companyId) => ({ companyId })),
      1000,
    );
    return db;
  }

  it.each([
    [['d'], 'b', ['a', 'd', 'b', 'c', 'e']],
    [['b'], 'a', ['b', 'a', 'c', 'd', 'e']],
    [['a'], null, ['b', 'c', 'd', 'e', 'a']],
    [['e', 'a'], 'c', ['b', 'a', 'e', 'c', 'd']],
    [['c'], 'c', ['a', 'b', 'd', 'e', 'c']],
    [['unknown'], 'a', five],
  ])('moves %j to before %j', async (moving, before, expected) => {
    const db = await listOfFive();

    await moveWatches(db, moving, before, 2000);

    expect(await idsIn(db)).toEqual(expected);
  });

  it('can be undone', async () => {
    const db = await listOfFive();
    const was = await listWatches(db);

    await restoreOrder(db, await moveWatches(db, ['d', 'e'], 'a', 2000));

    expect(await listWatches(db)).toEqual(was);
  });

  it('can be undone without bringing back a company that was removed since, or losing a new name', async () => {
    const db = await listOfFive();
    const was = await idsIn(db);
    const before = await moveWatches(db, ['d', 'e'], 'a', 2000);
    await removeWatches(db, ['d']);
    await db.watches.update('e', { name: 'Essence' });

    await restoreOrder(db, before);

    expect(await idsIn(db)).toEqual(was.filter((id) => id !== 'd'));
    expect((await db.watches.get('e'))?.name).toBe('Essence');
  });

  it('renumbers the list when the gap is too small, and new watches are still added on top', async () => {
    const db = await listOfFive();

    for (let turn = 0; turn < 200; turn++) {
      const [, second, third] = await idsIn(db);
      await moveWatches(db, [third!], second!, 2000 + turn);
      expect((await idsIn(db))[1]).toBe(third);
    }
    expect((await idsIn(db)).toSorted()).toEqual(five);

    await addWatch(db, 'new', Date.now());
    expect((await idsIn(db))[0]).toBe('new');
  });

  it('moves a company one place a step among the shown ones, also when the steps come at once', async () => {
    const db = freshDatabase();
    const ids = ['a', 'hidden', 'b', 'c', 'd'];
    await addWatches(
      db,
      ids.map((companyId) => ({ companyId })),
      1000,
    );
    const shown = new Set(['a', 'b', 'c', 'd']);

    await Promise.all([1, 2].map(() => stepWatch(db, 'a', 1, shown, 2000)));
    expect((await idsIn(db)).filter((id) => shown.has(id))).toEqual(['b', 'c', 'a', 'd']);

    const moved = await stepWatch(db, 'a', -1, shown, 2001);
    expect(await idsIn(db)).toEqual(['hidden', 'b', 'a', 'c', 'd']);
    await restoreOrder(db, moved);
    expect(await idsIn(db)).toEqual(['hidden', 'b', 'c', 'a', 'd']);
  });

  it('leaves the list as it is when a company at the end of the shown ones is moved further', async () => {
    const db = freshDatabase();
    await addWatches(
      db,
      ['a', 'b', 'hidden'].map((companyId) => ({ companyId })),
      1000,
    );
    const shown = new Set(['a', 'b']);

    expect(await stepWatch(db, 'b', 1, shown, 2000)).toEqual([]);
    expect(await stepWatch(db, 'a', -1, shown, 2000)).toEqual([]);
    expect(await idsIn(db)).toEqual(['a', 'b', 'hidden']);
  });
});
