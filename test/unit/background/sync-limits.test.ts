import { describe, expect, it } from 'vitest';
import { addWatch, addWatches, removeWatches } from '../../../lib/store/watches.ts';
import { findNote, tagCompanies } from '../../../lib/store/notes.ts';
import { mostBytes } from '../../../lib/sync/buckets.ts';
import { aSyncingDevice, idsOn, later, secondMs, twoDevices, type Account } from '../../support/sync-browser.ts';

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
    await addWatch(a.db, 'AMZN.NASDAQ', a.nowMs);

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
    expect(await idsOn(a)).toEqual(['AMZN.NASDAQ']);
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
    await addWatch(c.db, 'META.NASDAQ', c.nowMs);
    await c.sync.pass();

    await removeWatches(b.db, ['AMZN.NASDAQ']);
    later([b, c]);
    await b.sync.pass();
    await c.sync.pass();

    expect((await idsOn(c)).toSorted()).toEqual(['600519.SSE', '688256.SSE', 'GOOGL.NASDAQ', 'META.NASDAQ']);
  });
});

describe('a large watchlist', () => {
  /** As after an import: same time, in order, codes of all boards. */
  const codes = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => {
      const number = (at * 7919) % 10_000;
      const board = ['600', '000', '300', '002'][Math.floor(at / 1000) % 4]!;
      return at < 4000
        ? `${board}${String(number % 1000).padStart(3, '0')}.${board === '600' ? 'SSE' : 'SZSE'}`
        : `${String(at).padStart(5, '0')}.HKEX`;
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
    await addWatch(a.db, 'AMZN.NASDAQ', a.nowMs);
    await a.sync.pass();
    const before = structuredClone(account);

    await addWatches(
      a.db,
      ids.map((companyId) => ({ companyId })),
      later([a, b]),
    );
    await tagCompanies(a.db, ['AMZN.NASDAQ'], { tag: '云', isOn: true }, a.nowMs);
    await a.sync.pass();

    expect(a.state).toMatchObject({ held: ['watches'], counts: { watches: 1, tags: 1 } });
    expect(a.state.neededBytes).toBeGreaterThan(mostBytes);
    expect(account).toMatchObject(before);
    expect(Object.keys(account)).toHaveLength(Object.keys(before).length + 1);
    await b.sync.pass();
    expect(await idsOn(b)).toEqual(['AMZN.NASDAQ']);
    expect((await findNote(b.db, 'AMZN.NASDAQ'))?.tags).toEqual(['云']);
    expect(await idsOn(a)).toHaveLength(8001);

    await removeWatches(a.db, ids.slice(10));
    later([a, b]);
    await a.sync.pass();
    await b.sync.pass();
    expect(a.state.held).toEqual([]);
    expect(await idsOn(b)).toHaveLength(11);
  });
});
