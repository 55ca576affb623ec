import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers } from '../../../lib/messages/on-message.ts';
import type { Store } from '../../../lib/store/open.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { localValue, pageArea, pageValue, resetFakeBrowser } from '../../support/fake-storage.ts';
import { pageSender } from '../../support/senders.ts';
import { freshDatabase } from '../../support/store.ts';

const runtimeSend = vi.fn<(message: unknown) => Promise<unknown>>();
const sender = pageSender();

beforeEach(() => {
  resetFakeBrowser();
  runtimeSend.mockReset().mockResolvedValue({ ok: true, value: {} });
  vi.stubGlobal('browser', { ...fakeBrowser, runtime: { ...fakeBrowser.runtime, sendMessage: runtimeSend } });
});

/** An open page and an open strip, as their content scripts listen. */
async function openPages() {
  const page = { onStartChanged: vi.fn<() => void>(), onUserChanged: vi.fn<() => void>() };
  const strip = { onStartChanged: vi.fn<() => void>(), onUserChanged: vi.fn<() => void>() };
  (await import('../../../lib/browser/page-storage.ts')).watchPageStorage(page);
  (await import('../../../lib/browser/strip-storage.ts')).watchStripStorage(strip);
  return { page, strip };
}

async function handlersWith(store: Partial<Store>): Promise<Handlers> {
  const { createHandlers } = await import('../../../lib/background/handlers.ts');
  const sync = { pass: () => Promise.resolve(), forget: () => Promise.resolve() };
  return createHandlers(Promise.resolve(store as Store), sync);
}

describe('open pages and strips', () => {
  it('reload the user’s rows after each change of the watchlist, and do not restart', async () => {
    const { page, strip } = await openPages();
    const { watch } = await handlersWith({ setWatched: () => Promise.resolve() });

    await watch({ companyId: 'amazon', isWatched: true }, sender);
    const first = await pageValue('revision');
    await watch({ companyId: 'amazon', isWatched: false }, sender);

    // Browsers send no event for a value that stays the same.
    expect(await pageValue('revision')).not.toBe(first);
    for (const { onUserChanged, onStartChanged } of [page, strip]) {
      expect(onUserChanged).toHaveBeenCalledTimes(2);
      expect(onStartChanged).not.toHaveBeenCalled();
    }
  });

  it('are told after the rows are written, not before', async () => {
    const { page } = await openPages();
    const { promise: written, resolve: write } = Promise.withResolvers<void>();
    const { watch } = await handlersWith({ setWatched: () => written });

    const watching = watch({ companyId: 'amazon', isWatched: true }, sender);
    expect(await pageValue('revision')).toBeUndefined();
    write();
    await watching;

    expect(page.onUserChanged).toHaveBeenCalledTimes(1);
  });

  it('are not told of a change that failed', async () => {
    const { page } = await openPages();
    const { watch } = await handlersWith({ setWatched: () => Promise.reject(new Error('closed')) });

    await expect(watch({ companyId: 'amazon', isWatched: true }, sender)).rejects.toThrow('closed');

    expect(page.onUserChanged).not.toHaveBeenCalled();
  });

  it('reload the user’s rows and get a new lexicon after a restore or a removal', async () => {
    const { page, strip } = await openPages();
    const db = freshDatabase();
    await addWatch(db, 'amazon', 1);
    const { publishUserDataReplaced } = await import('../../../components/hooks/user-data.ts');

    await publishUserDataReplaced(db);

    expect([page, strip].map(({ onUserChanged }) => onUserChanged.mock.calls.length)).toEqual([1, 1]);
    expect(await localValue('marker')).toMatchObject({ counts: { watches: 1 } });
    expect(runtimeSend).toHaveBeenCalledExactlyOnceWith({ type: 'rebuildLexicon', input: {} });
  });

  it.each([
    ['settings', [1, 1]],
    ['lexicon', [1, 0]],
    ['sites', [0, 1]],
    ['marker', [0, 0]],
    ['stripPlaces', [0, 0]],
  ])('restart if they use %s and it changes', async (key, restarts) => {
    const { page, strip } = await openPages();

    await (key === 'lexicon' ? pageArea : fakeBrowser.storage.local).set({ [key]: {} });

    expect([page, strip].map(({ onStartChanged }) => onStartChanged.mock.calls.length)).toEqual(restarts);
    expect(page.onUserChanged).not.toHaveBeenCalled();
  });
});

describe('the strip', () => {
  it('has its place and its hidden sites saved by the worker', async () => {
    const { stripPlace, turnStripOff } = await handlersWith({});
    const place = { corner: 'top-left', isFolded: true } as const;

    await stripPlace({ place }, pageSender({ host: 'xueqiu.com' }));
    await turnStripOff({}, pageSender({ host: 'gu.qq.com' }));

    const { readStripStart } = await import('../../../lib/browser/strip-storage.ts');
    expect(await readStripStart('xueqiu.com')).toMatchObject({ place, sites: { stripOffHosts: ['gu.qq.com'] } });
  });
});

describe('a mute', () => {
  it('applies to the site of the sending tab, or to all sites', async () => {
    const mute = vi.fn<Store['mute']>().mockResolvedValue();
    // Fails after the mute, because there is no lexicon to compile.
    const handlers = await handlersWith({ mute });

    await handlers.mute({ word: '苹果', scope: 'site' }, pageSender({ host: 'fruit.example' })).catch(() => {});
    await handlers.mute({ word: '苹果', scope: 'everywhere' }, pageSender({ host: 'fruit.example' })).catch(() => {});

    expect(mute.mock.calls).toEqual([
      ['苹果', 'fruit.example'],
      ['苹果', ''],
    ]);
  });

  it('on a site is refused from a sender without one, because it would apply everywhere', async () => {
    const mute = vi.fn<Store['mute']>().mockResolvedValue();
    const handlers = await handlersWith({ mute });

    await expect(handlers.mute({ word: '苹果', scope: 'site' }, pageSender({ host: '' }))).rejects.toThrow('no site');
    expect(mute).not.toHaveBeenCalled();
  });
});

describe('an icon that cannot be updated', () => {
  it.each([
    ['is logged', true, 1],
    ['is nothing to log if the tab was closed', false, 0],
  ])('%s, and the strip gets its answer', async (_, isOpen, logged) => {
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
    const get = vi.fn<() => Promise<object>>();
    if (isOpen) get.mockResolvedValue({ id: 7 });
    else get.mockRejectedValue(new Error('No tab with id: 7'));
    vi.stubGlobal('browser', { ...fakeBrowser, tabs: { get } });
    const { context } = await handlersWith({ watchedAmong: () => Promise.reject(new Error('closed')) });

    expect(await context({ readings: [], isOwnIncluded: false }, sender)).toBeNull();
    await vi.waitFor(() => expect(get).toHaveBeenCalledWith(7));

    await vi.waitFor(() => expect(consoleError).toHaveBeenCalledTimes(logged));
    consoleError.mockRestore();
  });
});
