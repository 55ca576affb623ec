import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sync } from '../../../lib/background/sync.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { pageArea, resetFakeBrowser, storePrivate } from '../../support/fake-storage.ts';
import { freshDatabase } from '../../support/store.ts';
import { aSyncingDevice } from '../../support/sync-browser.ts';

const { sync: account } = fakeBrowser.storage;
let last: Sync | undefined;

beforeEach(async () => {
  resetFakeBrowser();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await storePrivate({ sync: true });
});
afterEach(async () => {
  // Passes run one after another, so none of this test runs on into the next.
  await last?.pass();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets a pass that should not have started reach the account. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await nextTurn();
}

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  // The database, the locks and the compression take real time; only setTimeout is faked.
  const end = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('the condition was never met');
    await nextTurn();
  }
}

async function storedInAccount(key: string): Promise<unknown> {
  await waitFor(async () => key in (await account.get()));
  return (await account.get())[key];
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
  const sync = keepSynced(db, Promise.resolve());
  last = sync;
  return { db, sync, passes: () => reads.mock.calls.length };
}

/** The passes after the start, and after the events that its own write causes, are over. */
async function idleWorker() {
  const started = await worker();
  await after(2000);
  await started.sync.pass();
  await after(60_000);
  await started.sync.pass();
  const before = started.passes();
  return { ...started, passes: () => started.passes() - before };
}

describe('a worker syncs', () => {
  it('2 seconds after its start, when cards have been answered', async () => {
    const { db, passes } = await worker();
    await addWatch(db, 'AMZN.NASDAQ', 1);

    await after(1999);
    expect(passes()).toBe(0);
    await after(1);

    await waitFor(() => passes() === 1);
    expect(await storedInAccount('yj')).toEqual({ v: 2 });
  });

  it('once, 5 seconds after the last of several changes by the user', async () => {
    const { db, passes } = await idleWorker();
    await addWatch(db, 'AMZN.NASDAQ', 1);

    await pageArea.set({ revision: 'a' });
    await after(3000);
    await storePrivate({ settings: { theme: 'dark' } });
    await after(4999);
    expect(passes()).toBe(0);
    await after(1);

    await waitFor(() => passes() === 1);
    expect(await storedInAccount('s0')).toBeDefined();
  });

  it('0.3 seconds after another device wrote', async () => {
    const { passes } = await idleWorker();

    await account.set({ w3: 'packed' });
    await after(299);
    expect(passes()).toBe(0);
    await after(1);

    await waitFor(() => passes() === 1);
  });

  it('and makes open pages reload the rows that another device changed', async () => {
    const items: Record<string, unknown> = {};
    const other = aSyncingDevice(items);
    await addWatch(other.db, 'AMZN.NASDAQ', other.nowMs);
    await other.sync.pass();
    const { db } = await idleWorker();
    const revisions = vi.spyOn(pageArea, 'set');

    await account.set(items);
    await after(300);

    await waitFor(() => revisions.mock.calls.some(([values]) => 'revision' in values));
    expect(await db.watches.get('AMZN.NASDAQ')).toBeDefined();
  });

  it('at once when the user turns sync on', async () => {
    const { passes } = await idleWorker();
    await storePrivate({ sync: false });
    await after(0);
    expect(passes()).toBe(0);

    await storePrivate({ sync: true });
    await after(0);

    await waitFor(() => passes() === 1);
  });

  it('without delay of a remote change by changes of the user', async () => {
    const { passes } = await idleWorker();

    await account.set({ w3: 'packed' });
    await after(200);
    await pageArea.set({ revision: 'a' });
    await after(100);

    await waitFor(() => passes() === 1);
  });

  it('not after changes of data that is not synced', async () => {
    const { passes } = await idleWorker();

    await pageArea.set({ lexicon: {} });
    await storePrivate({ lastBackupAtMs: 1, stripPlaces: {} });
    await after(60_000);

    expect(passes()).toBe(0);
  });
});

describe('a pass that fails', () => {
  it('for a reason outside sync is logged, and the next pass runs', async () => {
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { passes } = await idleWorker();
    const { privateArea } = await import('../../../lib/browser/private-area.ts');
    vi.spyOn(privateArea, 'get').mockRejectedValueOnce(new Error('disk'));

    await pageArea.set({ revision: 'a' });
    await after(5000);
    await waitFor(() => consoleError.mock.calls.length > 0);
    expect(consoleError).toHaveBeenCalledWith('[yanjing]', 'worker', expect.objectContaining({ message: 'disk' }));
    expect(passes()).toBe(0);

    await pageArea.set({ revision: 'b' });
    await after(5000);
    await waitFor(() => passes() === 1);
  });
});
