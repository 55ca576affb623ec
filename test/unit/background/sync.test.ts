import { describe, expect, it } from 'vitest';
import {
  addWatch,
  addWatches,
  listWatches,
  moveWatches,
  removeWatches,
  restoreWatches,
} from '../../../lib/store/watches.ts';
import { findNote, tagCompanies, writeNote } from '../../../lib/store/notes.ts';
import { removeUserRows } from '../../../lib/store/backup/remove.ts';
import { mostBytes } from '../../../lib/sync/buckets.ts';
import { aSyncingDevice, type Account, type SyncingDevice } from '../../support/sync-browser.ts';

const idsOn = async ({ db }: SyncingDevice): Promise<string[]> =>
  (await listWatches(db)).map(({ companyId }) => companyId);

const secondMs = 1000;
const dayMs = 24 * 60 * 60 * secondMs;

/** Advances the clocks of all devices. */
function later(devices: readonly SyncingDevice[], ms = 10 * secondMs): number {
  for (const device of devices) device.nowMs += ms;
  return devices[0]!.nowMs;
}

async function passAll(devices: readonly SyncingDevice[]): Promise<void> {
  for (let turn = 0; turn < 2; turn++) for (const { sync } of devices) await sync.pass();
}

/** Two synced devices with a list of four companies. */
async function twoDevices(): Promise<{ account: Account; a: SyncingDevice; b: SyncingDevice; both: SyncingDevice[] }> {
  const account: Account = {};
  const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];
  const ids = ['cambricon', 'amazon', 'google', '600519.sse'];
  await addWatches(
    a.db,
    ids.map((companyId) => ({ companyId })),
    later([a, b]),
  );
  await passAll([a, b]);
  expect(await idsOn(b)).toEqual(ids);
  return { account, a, b, both: [a, b] };
}

describe('two devices', () => {
  it('merge their lists without changing rows', async () => {
    const account: Account = {};
    const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];
    await addWatches(a.db, [{ companyId: '600519.sse', name: '贵州茅台' }], a.nowMs - dayMs);
    await addWatch(b.db, 'amazon', b.nowMs - 2 * dayMs);

    await passAll([a, b]);

    expect(await idsOn(a)).toEqual(['600519.sse', 'amazon']);
    expect((await listWatches(b.db)).map((row) => ({ ...row, addedAtMs: 0, changedAtMs: 0 }))).toEqual(
      (await listWatches(a.db)).map((row) => ({ ...row, addedAtMs: 0, changedAtMs: 0 })),
    );
    expect((await listWatches(b.db))[0]).toMatchObject({ name: '贵州茅台', addedAtMs: a.nowMs - dayMs });
    expect(a.state).toMatchObject({ counts: { watches: 2, tags: 0 }, problem: null, held: [], syncedAtMs: a.nowMs });
  });

  it('sync added, removed and moved companies', async () => {
    const { a, b, both } = await twoDevices();

    await removeWatches(b.db, ['amazon']);
    await moveWatches(b.db, ['600519.sse'], 'cambricon', later(both));
    await addWatch(b.db, 'meta', later(both));
    await b.sync.pass();
    await a.sync.pass();

    expect(await idsOn(a)).toEqual(['meta', '600519.sse', 'cambricon', 'google']);
    expect(a.announced).toBe(1);
  });

  it('do not restore a company that one removed while the other reordered the list', async () => {
    const { a, b, both } = await twoDevices();

    await removeWatches(a.db, ['amazon']);
    later(both);
    await a.sync.pass();
    await moveWatches(b.db, ['amazon', 'google'], null, later(both));
    await passAll([b, a]);

    expect(await idsOn(a)).toEqual(['cambricon', '600519.sse', 'google']);
    expect(await idsOn(b)).toEqual(await idsOn(a));
  });

  it('treat an undone removal as a new change', async () => {
    const { a, b, both } = await twoDevices();

    const removed = await removeWatches(a.db, ['amazon']);
    later(both);
    await passAll(both);
    expect(await idsOn(b)).not.toContain('amazon');
    await restoreWatches(a.db, removed);
    later(both);
    await passAll(both);

    expect(await idsOn(b)).toEqual(['cambricon', 'amazon', 'google', '600519.sse']);
  });

  it('keep both tags when both tag the same company, and do not sync the note', async () => {
    const { a, b, both, account } = await twoDevices();
    await writeNote(a.db, { companyId: 'amazon', text: '只在这里', tags: ['云'], changedAtMs: later(both) });
    await passAll(both);

    await tagCompanies(a.db, ['amazon'], { tag: '算力', isOn: true }, later(both));
    await tagCompanies(b.db, ['amazon'], { tag: '待查', isOn: true }, later(both));
    await passAll(both);

    expect(await findNote(a.db, 'amazon')).toMatchObject({ text: '只在这里', tags: ['云', '算力', '待查'] });
    expect((await findNote(b.db, 'amazon'))?.text).toBe('');
    expect((await findNote(b.db, 'amazon'))?.tags.toSorted()).toEqual(['云', '待查', '算力'].toSorted());
    expect(JSON.stringify(account)).not.toContain('只在');

    await tagCompanies(b.db, ['amazon'], { tag: '云', isOn: false }, later(both));
    await passAll([b, a]);
    expect((await findNote(a.db, 'amazon'))?.tags).toEqual(['算力', '待查']);
  });

  it('agree on the same tags when a company exceeds the limit', async () => {
    const { a, b, both } = await twoDevices();
    const tags = (letter: string): string[] => Array.from({ length: 8 }, (_, at) => `${letter}${at}`);
    await writeNote(a.db, { companyId: 'amazon', text: '', tags: tags('甲'), changedAtMs: later(both) });
    await writeNote(b.db, { companyId: 'amazon', text: '', tags: tags('乙'), changedAtMs: later(both) });

    await passAll(both);

    const [onA, onB] = [await findNote(a.db, 'amazon'), await findNote(b.db, 'amazon')];
    expect(onA?.tags).toHaveLength(12);
    expect(onA?.tags.toSorted()).toEqual(onB?.tags.toSorted());
  });

  it('sync a tag that was truncated within a surrogate pair', async () => {
    const { a, b, both } = await twoDevices();
    await writeNote(a.db, {
      companyId: 'amazon',
      text: '',
      tags: [`${'长'.repeat(23)}\ud83d`],
      changedAtMs: later(both),
    });

    await passAll(both);
    const before = a.writings.length;
    await passAll(both);

    expect((await findNote(b.db, 'amazon'))?.tags).toEqual([`${'长'.repeat(23)}\ufffd`]);
    expect(a.writings).toHaveLength(before);
  });
});

describe('a sync pass', () => {
  it('writes only changes, and nothing if there are none', async () => {
    const { a, b, both } = await twoDevices();
    const before = a.writings.length;

    await a.sync.pass();
    await b.sync.pass();
    expect([a.writings.length, b.writings.length]).toEqual([before, 0]);

    await addWatch(a.db, 'meta', later(both));
    await a.sync.pass();
    expect(a.writings.at(-1)).toHaveLength(1);
    // Both devices get a change event for the write, and neither writes in response.
    await passAll(both);
    expect([a.writings.length, b.writings.length]).toEqual([before + 1, 0]);
  });

  it('does nothing when sync is off', async () => {
    const account: Account = {};
    const a = aSyncingDevice(account);
    await addWatch(a.db, 'amazon', a.nowMs);
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
    await addWatch(dying.db, 'amazon', dying.nowMs);
    void dying.sync.pass();
    await expect.poll(async () => (await dying.db.meta.get('synced'))?.value).toContain('amazon');
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

describe('a write that the browser rejects', () => {
  it.each([
    ['QUOTA_BYTES quota exceeded', 'full'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'busy'],
    ['An unexpected error occurred', 'failed'],
  ])('with “%s” is reported and retried with backoff', async (reason, kind) => {
    const account: Account = {};
    let [asked, isRefusing] = [0, true];
    const a = aSyncingDevice(account, {
      cloud: {
        read: () => Promise.resolve({ ...account }),
        write(items) {
          asked += 1;
          if (isRefusing) return Promise.reject(new Error(reason));
          Object.assign(account, items);
          return Promise.resolve();
        },
        clear: () => Promise.resolve(),
      },
    });
    await addWatch(a.db, 'amazon', a.nowMs);

    await a.sync.pass();
    expect(a.state).toMatchObject({ problem: { kind, reason, times: 1 }, syncedAtMs: null });
    await a.sync.pass();
    expect(asked).toBe(1);
    later([a], 61 * secondMs);
    await a.sync.pass();
    expect(a.state.problem).toMatchObject({ times: 2 });
    later([a], 61 * secondMs);
    await a.sync.pass();
    expect(asked).toBe(2);

    isRefusing = false;
    // The user requests a retry.
    await a.sync.pass(true);
    expect(a.state).toMatchObject({ problem: null, syncedAtMs: a.nowMs });
    expect(await idsOn(a)).toEqual(['amazon']);
    expect(Object.keys(account)).toHaveLength(2);
  });

  it('does not prevent remote changes from being merged during the retry delay', async () => {
    const { account, b } = await twoDevices();
    const c = aSyncingDevice(account, {
      cloud: {
        read: () => Promise.resolve({ ...account }),
        write: () => Promise.reject(new Error('quota')),
        clear: () => Promise.resolve(),
      },
    });
    await addWatch(c.db, 'meta', c.nowMs);
    await c.sync.pass();

    await removeWatches(b.db, ['amazon']);
    later([b, c]);
    await b.sync.pass();
    await c.sync.pass();

    expect((await idsOn(c)).toSorted()).toEqual(['600519.sse', 'cambricon', 'google', 'meta']);
  });
});

describe('a large watchlist', () => {
  /** As after an import: same time, in order, codes of all boards. */
  const codes = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => {
      const number = (at * 7919) % 10_000;
      const board = ['600', '000', '300', '002'][Math.floor(at / 1000) % 4]!;
      return at < 4000
        ? `${board}${String(number % 1000).padStart(3, '0')}.${board === '600' ? 'sse' : 'szse'}`
        : `${String(at).padStart(5, '0')}.hkex`;
    });

  it('of 5,000 watches fits into the quota and is synced without changes', async () => {
    const account: Account = {};
    const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];
    const ids = [...new Set(codes(5200))].slice(0, 5000);
    await addWatches(
      a.db,
      ids.map((companyId) => ({ companyId })),
      a.nowMs,
    );

    await a.sync.pass();
    await b.sync.pass();

    expect(ids).toHaveLength(5000);
    expect(a.state).toMatchObject({ held: [], counts: { watches: 5000 } });
    const bytes = Object.entries(account).map(([name, value]) => name.length + JSON.stringify(value).length);
    expect(Math.max(...bytes)).toBeLessThan(8192);
    expect(a.state.usedBytes).toBe(bytes.reduce((sum, one) => sum + one, 0));
    expect(a.state.usedBytes).toBeLessThan(mostBytes);
    expect(await idsOn(b)).toEqual(ids);
  });

  it('is held back completely and reported when it exceeds the quota, and written when there is space', async () => {
    const account: Account = {};
    const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];
    const ids = Array.from(
      { length: 8000 },
      (_, at) => `x${((at + 1) * 2_654_435_761).toString(36)}-${((at + 7) * 40_503).toString(36)}`,
    );
    await addWatch(a.db, 'amazon', a.nowMs);
    await a.sync.pass();
    const before = structuredClone(account);

    await addWatches(
      a.db,
      ids.map((companyId) => ({ companyId })),
      later([a, b]),
    );
    await tagCompanies(a.db, ['amazon'], { tag: '云', isOn: true }, a.nowMs);
    await a.sync.pass();

    expect(a.state).toMatchObject({ held: ['watches'], counts: { watches: 1, tags: 1 } });
    expect(a.state.neededBytes).toBeGreaterThan(mostBytes);
    expect(account).toMatchObject(before);
    expect(Object.keys(account)).toHaveLength(Object.keys(before).length + 1);
    await b.sync.pass();
    expect(await idsOn(b)).toEqual(['amazon']);
    expect((await findNote(b.db, 'amazon'))?.tags).toEqual(['云']);
    expect(await idsOn(a)).toHaveLength(8001);

    await removeWatches(a.db, ids.slice(10));
    later([a, b]);
    await a.sync.pass();
    await b.sync.pass();
    expect(a.state.held).toEqual([]);
    expect(await idsOn(b)).toHaveLength(11);
  });
});

describe('remote data', () => {
  it('can be cleared: local lists stay, and the other device stops syncing until it is turned on again', async () => {
    const { account, a, b, both } = await twoDevices();

    await a.sync.forget();
    later(both);
    await passAll(both);

    expect(account).toEqual({});
    expect([a.isOn, b.isOn]).toEqual([false, false]);
    expect([a.state.isCleared, b.state.isCleared]).toEqual([false, true]);
    expect([(await idsOn(a)).length, (await idsOn(b)).length]).toEqual([4, 4]);

    b.isOn = true;
    await b.sync.pass();
    expect(b.state).toMatchObject({ isCleared: false, hasJoined: true });
    expect(b.isOn).toBe(true);
    a.isOn = true;
    await a.sync.pass();
    expect(await idsOn(a)).toEqual(await idsOn(b));
  });

  it('is not changed when a newer version wrote it', async () => {
    const { account, a } = await twoDevices();
    account['yj'] = { v: 2 };
    const before = structuredClone(account);

    await addWatch(a.db, 'meta', later([a]));
    await a.sync.pass();

    expect(account).toEqual(before);
    expect(a.state.problem?.kind).toBe('newer');
  });

  it('is written again when it was damaged, without loss of local rows', async () => {
    const { account, a, b, both } = await twoDevices();
    const names = Object.keys(account).filter((name) => name !== 'yj');
    account[names[0]!] = 'not packed at all';
    account[names[1]!] = 7;
    account[names[2]!] = btoa('\u0000\u0001\u0002');

    await passAll(both);

    expect(await idsOn(a)).toHaveLength(4);
    expect(await idsOn(b)).toHaveLength(4);
    const fresh = aSyncingDevice(account);
    await fresh.sync.pass();
    expect(await idsOn(fresh)).toHaveLength(4);
  });
});
