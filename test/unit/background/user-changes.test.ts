import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers } from '../../../lib/messages/on-message.ts';
import type { Store } from '../../../lib/store/open.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { addMute } from '../../../lib/store/words.ts';
import {
  localValue,
  pageArea,
  pageValue,
  privateValue,
  resetFakeBrowser,
  storePrivate,
} from '../../support/fake-storage.ts';
import { pageSender } from '../../support/senders.ts';
import { freshDatabase } from '../../support/store.ts';
import { eventually } from '../../support/waiting.ts';

const sender = pageSender();

beforeEach(() => {
  resetFakeBrowser();
  vi.stubGlobal('browser', fakeBrowser);
});

/** An open page and an open strip, as their content scripts listen. */
async function openPages() {
  const page = { onStartChanged: vi.fn<() => void>(), onUserChanged: vi.fn<() => void>() };
  const strip = { onChange: vi.fn<() => void>(), onUserChanged: vi.fn<() => void>() };
  (await import('../../../lib/browser/page-storage.ts')).watchPageStorage(page);
  (await import('../../../lib/content/session/strip-start.ts')).createStripStarts(strip);
  return { page, strip };
}

async function handlersWith(store: Partial<Store>): Promise<Handlers> {
  const { createHandlers } = await import('../../../lib/background/handlers.ts');
  const sync = { pass: () => Promise.resolve(), forget: () => Promise.resolve() };
  return createHandlers(Promise.resolve(store as Store), sync, () => Promise.resolve());
}

describe('open pages and strips', () => {
  it('reload the user’s rows after each change of the watchlist, and do not restart', async () => {
    const { page, strip } = await openPages();
    const { watch } = await handlersWith({ setWatched: () => Promise.resolve() });

    await watch({ companyId: 'AMZN.NASDAQ', isWatched: true }, sender);
    const first = await pageValue('revision');
    await watch({ companyId: 'AMZN.NASDAQ', isWatched: false }, sender);

    // Browsers send no event for a value that stays the same.
    expect(await pageValue('revision')).not.toBe(first);
    for (const { onUserChanged } of [page, strip]) expect(onUserChanged).toHaveBeenCalledTimes(2);
    expect(page.onStartChanged).not.toHaveBeenCalled();
  });

  it('are told after the rows are written, not before', async () => {
    const { page } = await openPages();
    const { promise: written, resolve: write } = Promise.withResolvers<void>();
    const { watch } = await handlersWith({ setWatched: () => written });

    const watching = watch({ companyId: 'AMZN.NASDAQ', isWatched: true }, sender);
    expect(await pageValue('revision')).toBeUndefined();
    write();
    await watching;

    expect(page.onUserChanged).toHaveBeenCalledTimes(1);
  });

  it('are not told of a change that failed', async () => {
    const { page } = await openPages();
    const { watch } = await handlersWith({ setWatched: () => Promise.reject(new Error('closed')) });

    await expect(watch({ companyId: 'AMZN.NASDAQ', isWatched: true }, sender)).rejects.toThrow('closed');

    expect(page.onUserChanged).not.toHaveBeenCalled();
  });

  it('reload the user’s rows and get the user’s words after a restore or a removal', async () => {
    const { page, strip } = await openPages();
    const db = freshDatabase();
    await addWatch(db, 'AMZN.NASDAQ', 1);
    await addMute(db, { word: '苹果', host: '', addedAtMs: 1 });
    const { publishUserDataReplaced } = await import('../../../components/hooks/user-data.ts');

    await publishUserDataReplaced(db);

    expect([page, strip].map(({ onUserChanged }) => onUserChanged.mock.calls.length)).toEqual([1, 1]);
    expect(await localValue('marker')).toMatchObject({ counts: { watches: 1 } });
    expect(await pageValue('ownWords')).toMatchObject({ mutes: ['苹果'] });
  });

  it.each([
    ['pageSettings', [1, true]],
    ['ownWords', [1, true]],
    ['sitesId', [0, true]],
    ['marker', [0, false]],
  ] as const)('restart if they use %s and it changes', async (key, [restarts, isStripTold]) => {
    const { page, strip } = await openPages();
    await eventually(() => expect(strip.onChange).toHaveBeenCalled());
    strip.onChange.mockClear();

    await (key === 'marker' ? fakeBrowser.storage.local : pageArea).set({ [key]: { offHostsId: 'b' } });

    expect(page.onStartChanged).toHaveBeenCalledTimes(restarts);
    if (isStripTold) await eventually(() => expect(strip.onChange).toHaveBeenCalled());
    else expect(strip.onChange).not.toHaveBeenCalled();
    expect(page.onUserChanged).not.toHaveBeenCalled();
  });
});

describe('the strip', () => {
  const place = { corner: 'top-left', isFolded: true } as const;

  it('has its place and its hidden sites saved by the worker, and is told of its own site only', async () => {
    const recordStripOff = vi.fn<Store['recordStripOff']>().mockResolvedValue();
    const { stripPlace, turnStripOff, stripStart } = await handlersWith({ recordStripOff });

    await stripPlace({ place }, pageSender({ host: 'xueqiu.com' }));
    await turnStripOff({}, pageSender({ host: 'gu.qq.com' }));

    expect(recordStripOff).toHaveBeenCalledExactlyOnceWith('gu.qq.com');
    expect(await stripStart({}, pageSender({ host: 'xueqiu.com' }))).toMatchObject({ mode: 'reported', place });
    expect(await stripStart({}, pageSender({ host: 'gu.qq.com' }))).toMatchObject({
      mode: 'never',
      place: { corner: null, isFolded: null },
    });
  });

  it('is told only the user’s patterns for its own site', async () => {
    const ownSites = ['https://my.broker.com/quote/{code}', 'https://other.broker.com/{code}'];
    await storePrivate({ sites: { ownSites } });
    const { stripStart } = await handlersWith({});

    const on = async (host: string) => (await stripStart({}, pageSender({ host }))).ownSites;

    expect(await on('my.broker.com')).toEqual([ownSites[0]]);
    expect(await on('www.other.broker.com')).toEqual([ownSites[1]]);
    expect(await on('broker.com')).toEqual([]);
  });

  it('is off where the site is disabled', async () => {
    await storePrivate({ settings: { offHosts: ['xueqiu.com'] } });
    const { stripStart } = await handlersWith({});

    expect(await stripStart({}, pageSender({ host: 'xueqiu.com' }))).toMatchObject({ isOn: false });
    expect(await stripStart({}, pageSender({ host: 'gu.qq.com' }))).toMatchObject({ isOn: true });
  });

  it('leaves no host of a private window behind', async () => {
    const { stripPlace, turnStripOff } = await handlersWith({});
    const sender = pageSender({ host: 'secret.example', isIncognito: true });

    await stripPlace({ place }, sender);
    await turnStripOff({}, sender);

    const stored = await Promise.all((['stripPlaces', 'sites', 'settings'] as const).map(privateValue));
    expect(JSON.stringify(stored)).not.toContain('secret.example');
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
      ['苹果', 'fruit.example', { host: 'fruit.example' }],
      ['苹果', '', { host: 'fruit.example' }],
    ]);
  });

  it('on a site is not saved from a private window, on all sites it is', async () => {
    const mute = vi.fn<Store['mute']>().mockResolvedValue();
    const handlers = await handlersWith({ mute, publishWords: () => Promise.resolve() });
    const sender = pageSender({ host: 'secret.example', isIncognito: true });

    expect(await handlers.mute({ word: '苹果', scope: 'site' }, sender)).toEqual({ isSaved: false });
    expect(mute).not.toHaveBeenCalled();

    expect(await handlers.mute({ word: '苹果', scope: 'everywhere' }, sender)).toEqual({ isSaved: true });
    expect(mute).toHaveBeenCalledExactlyOnceWith('苹果', '', { host: null });
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
    await eventually(() => expect(get).toHaveBeenCalledWith(7));

    await eventually(() => expect(consoleError).toHaveBeenCalledTimes(logged));
    consoleError.mockRestore();
  });
});
