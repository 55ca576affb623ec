import { describe, expect, it } from 'vitest';
import { addWatch, listWatches } from '../../../lib/store/watches.ts';
import { removeUserRows } from '../../../lib/store/backup/remove.ts';
import { aSyncingDevice, dayMs, idsOn, later, passAll, twoDevices, type Account } from '../../support/sync-browser.ts';

describe('a sync pass', () => {
  it('writes only changes, and nothing if there are none', async () => {
    const { a, b, both } = await twoDevices();
    const before = a.writings.length;

    await a.sync.pass();
    await b.sync.pass();
    expect([a.writings.length, b.writings.length]).toEqual([before, 0]);

    await addWatch(a.db, 'META.NASDAQ', later(both));
    await a.sync.pass();
    expect(a.writings.at(-1)).toHaveLength(1);
    // Both devices get a change event for the write, and neither writes in response.
    await passAll(both);
    expect([a.writings.length, b.writings.length]).toEqual([before + 1, 0]);
  });

  it('does nothing when sync is off', async () => {
    const account: Account = {};
    const a = aSyncingDevice(account);
    await addWatch(a.db, 'AMZN.NASDAQ', a.nowMs);
    a.isOn = false;

    await a.sync.pass();

    expect(account).toEqual({});
    expect(await a.db.meta.get('synced')).toBeUndefined();
  });

  it('is completed by the next one when it is killed before the write or before the state is saved', async () => {
    const account: Account = {};
    const never = new Promise<never>(() => {});
    const dying = aSyncingDevice(account, {
      cloud: { read: () => Promise.resolve({}), write: () => never, clear: () => never },
    });
    await addWatch(dying.db, 'AMZN.NASDAQ', dying.nowMs);
    void dying.sync.pass();
    await expect.poll(async () => (await dying.db.meta.get('synced'))?.value).toContain('AMZN.NASDAQ');
    expect(account).toEqual({});

    // The same store in a new worker.
    const next = aSyncingDevice(account);
    await next.db.watches.bulkPut(await dying.db.watches.toArray());
    await next.db.meta.put((await dying.db.meta.get('synced'))!);
    await next.sync.pass();
    expect(Object.keys(account)).toHaveLength(2);

    next.state = { ...next.state, hasJoined: false, syncedAtMs: null };
    await next.sync.pass();
    expect(next.writings).toHaveLength(1);
    expect(next.state.hasJoined).toBe(true);
  });

  it('does not treat a list that the browser evicted as emptied by the user', async () => {
    const { a, b, both } = await twoDevices();
    later(both, dayMs);

    await a.db.watches.clear();
    await a.db.meta.clear();
    await passAll(both);

    expect(await idsOn(b)).toHaveLength(4);
    expect(await idsOn(a)).toEqual(await idsOn(b));
  });

  it('removes nothing on other devices after the user removed all data of one', async () => {
    const { a, b, both } = await twoDevices();

    await removeUserRows(a.db);
    later(both);
    await passAll(both);

    expect(await idsOn(b)).toHaveLength(4);
  });
});

describe('a pass during which the user removes all data', () => {
  it('does not bring the rows back', async () => {
    const { account, a } = await twoDevices();
    const device = aSyncingDevice(account, {
      cloud: {
        async read() {
          device.isOn = false;
          await removeUserRows(device.db);
          return { ...account };
        },
        write: () => Promise.reject(new Error('written')),
        clear: () => Promise.resolve(),
      },
    });
    await device.db.watches.bulkPut(await listWatches(a.db));
    await device.db.meta.put((await a.db.meta.get('synced'))!);
    device.state = a.state;

    await device.sync.pass();

    expect(await idsOn(device)).toEqual([]);
    expect(await device.db.meta.get('synced')).toBeUndefined();
    expect(device.state).toEqual(a.state);
  });
});
