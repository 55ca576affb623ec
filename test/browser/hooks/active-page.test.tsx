// The active tab, and opening a dossier beside it.
import { events, fake, refuse } from './fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useActivePage, useOpenBeside, type ActivePage } from '../../../components/hooks/active-page.ts';
import { renderHookInPage } from './page.tsx';
import { settle, watchUnhandled } from './render.tsx';
import { eventually } from '../../support/waiting.ts';

const page: ActivePage = {
  tabId: 7,
  address: 'https://news.example/a',
  title: '',
  host: 'news.example',
  isPrivate: false,
  isReadable: true,
  counts: {},
};

describe('useActivePage', () => {
  it('reads the active tab and its counts, and again after a tab switch', async () => {
    const hook = await renderHookInPage(useActivePage);
    await eventually(() => expect(hook.current).toMatchObject({ tabId: 7, counts: { '688256.SSE': 2 } }));

    fake('tabs', 'query', () => Promise.resolve([{ id: 8, url: 'https://forum.example/', title: '' }]));
    await settle(() => events.activated.trigger({ tabId: 8 }));

    await eventually(() => expect(hook.current).toMatchObject({ tabId: 8, host: 'forum.example' }));
  });

  it('ignores background tabs', async () => {
    const hook = await renderHookInPage(useActivePage);
    await eventually(() => expect(hook.current.tabId).toBe(7));
    const query = vi.fn(() => Promise.resolve([]));
    fake('tabs', 'query', query);

    await settle(() => events.updated.trigger(9, { status: 'complete' }, { active: false }));

    expect(query).not.toHaveBeenCalled();
  });

  it('shows why the tab cannot be read, and keeps the last one', async () => {
    const unhandled = watchUnhandled();
    const hook = await renderHookInPage(useActivePage);
    await eventually(() => expect(hook.current.tabId).toBe(7));

    fake('tabs', 'query', refuse('tabs are gone'));
    await settle(() => events.activated.trigger({ tabId: 8 }));

    await eventually(() => expect(hook.alert()).toContain('tabs are gone'));
    expect(hook.current.tabId).toBe(7);
    expect(unhandled).toEqual([]);
  });
});

describe('useOpenBeside', () => {
  const closed = vi.spyOn(window, 'close').mockImplementation(() => {});
  beforeEach(() => void closed.mockClear());
  const created = () => {
    const create = vi.fn<(tab: { url: string }) => Promise<object>>(() => Promise.resolve({}));
    fake('tabs', 'create', create);
    return create;
  };

  it('opens the side panel and closes the popup', async () => {
    const [create, open] = [created(), vi.fn(() => Promise.resolve())];
    fake('sidePanel', 'open', open);
    const hook = await renderHookInPage(() => useOpenBeside(page));

    await settle(() => hook.current({ kind: 'company', companyId: '688256.SSE' }));

    await eventually(() => expect(closed).toHaveBeenCalled());
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    expect(create).not.toHaveBeenCalled();
  });

  it.each<[string, ActivePage]>([
    ['the browser refuses the panel', page],
    ['the active tab is not known', { ...page, tabId: null }],
  ])('opens the dossier in a tab if %s', async (_, active) => {
    const unhandled = watchUnhandled();
    const create = created();
    fake('sidePanel', 'open', refuse('no user gesture'));
    const hook = await renderHookInPage(() => useOpenBeside(active));

    await settle(() => hook.current({ kind: 'company', companyId: '688256.SSE' }));

    await eventually(() => expect(create.mock.calls[0]?.[0].url).toContain('company=688256.SSE'));
    expect(unhandled).toEqual([]);
  });

  it('shows why neither panel nor tab opened, and keeps the popup open', async () => {
    fake('sidePanel', 'open', refuse('no user gesture'));
    fake('tabs', 'create', refuse('no more tabs'));
    const hook = await renderHookInPage(() => useOpenBeside(page));

    await settle(() => hook.current({ kind: 'company', companyId: '688256.SSE' }));

    await eventually(() => expect(hook.alert()).toContain('no more tabs'));
    expect(closed).not.toHaveBeenCalled();
  });
});
