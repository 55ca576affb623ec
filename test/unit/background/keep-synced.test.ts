import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addWatch } from '../../../lib/store/watches.ts';
import { resetFakeBrowser } from '../../support/fake-storage.ts';
import { freshDatabase } from '../../support/store.ts';

const { local, sync: account } = fakeBrowser.storage;

beforeEach(async () => {
  resetFakeBrowser();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await local.set({ sync: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets started passes reach the account; the database and the locks do not use the faked timers. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await nextTurn();
}

async function storedInAccount(key: string): Promise<unknown> {
  for (let turn = 0; turn < 10_000; turn++) {
    const items = await account.get();
    if (key in items) return items[key];
    await nextTurn();
  }
  return undefined;
}

async function after(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

/** A started worker. Each pass reads the account once. */
async function worker() {
  const db = freshDatabase();
  const reads = vi.spyOn(account, 'get');
  const { keepSynced } = await import('../../../lib/background/keep-synced.ts');
  keepSynced(db, Promise.resolve());
  return { db, passes: () => reads.mock.calls.length };
}

/** The passes after the start, and after the events that its own write causes, are over. */
async function idleWorker() {
  const started = await worker();
  await after(2000);
  await storedInAccount('yj');
  await after(60_000);
  const before = started.passes();
  return { ...started, passes: () => started.passes() - before };
}

describe('a worker syncs', () => {
  it('2 seconds after its start, when cards have been answered', async () => {
    const { db, passes } = await worker();
    await addWatch(db, 'amazon', 1);

    await after(1999);
    expect(passes()).toBe(0);
    await after(1);

    expect(passes()).toBe(1);
    expect(await storedInAccount('yj')).toEqual({ v: 1 });
  });

  it('once, 5 seconds after the last of several changes by the user', async () => {
    const { db, passes } = await idleWorker();
    await addWatch(db, 'amazon', 1);

    await local.set({ revision: 'a' });
    await after(3000);
    await local.set({ settings: { theme: 'dark' } });
    await after(4999);
    expect(passes()).toBe(0);
    await after(1);

    expect(passes()).toBe(1);
    expect(await storedInAccount('s0')).toBeDefined();
  });

  it('0.3 seconds after another device wrote', async () => {
    const { passes } = await idleWorker();

    await account.set({ w3: 'packed' });
    await after(299);
    expect(passes()).toBe(0);
    await after(1);

    expect(passes()).toBe(1);
  });

  it('at once when the user turns sync on', async () => {
    const { passes } = await idleWorker();
    await local.set({ sync: false });
    await after(0);
    expect(passes()).toBe(0);

    await local.set({ sync: true });
    await after(0);

    expect(passes()).toBe(1);
  });

  it('without delay of a remote change by changes of the user', async () => {
    const { passes } = await idleWorker();

    await account.set({ w3: 'packed' });
    await after(200);
    await local.set({ revision: 'a' });
    await after(100);

    expect(passes()).toBe(1);
  });

  it('not after changes of data that is not synced', async () => {
    const { passes } = await idleWorker();

    await local.set({ lexicon: {}, lastBackupAtMs: 1, stripPlaces: {} });
    await after(60_000);

    expect(passes()).toBe(0);
  });
});

describe('a pass that fails', () => {
  it('for a reason outside sync is logged, and the next pass runs', async () => {
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { passes } = await idleWorker();
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('disk'));

    await local.set({ revision: 'a' });
    await after(5000);
    expect(consoleError).toHaveBeenCalledWith('[yanjing]', 'worker', expect.objectContaining({ message: 'disk' }));
    expect(passes()).toBe(0);

    await local.set({ revision: 'b' });
    await after(5000);
    expect(passes()).toBe(1);
  });
});
