import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resetFakeBrowser } from '../../support/fake-storage.ts';

const open = vi.fn<() => Promise<void>>();
const create = vi.fn<() => Promise<object>>();
const update = vi.fn<() => Promise<object>>();
const tabs = [{ id: 7, windowId: 1, url: 'https://news.example/', title: '' }];

beforeEach(() => {
  resetFakeBrowser();
  for (const mock of [open, create, update]) mock.mockReset();
  open.mockResolvedValue();
  create.mockResolvedValue({});
  update.mockResolvedValue({});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('browser', {
    ...fakeBrowser,
    runtime: { ...fakeBrowser.runtime, id: 'x', getURL: (path: string) => `chrome-extension://x${path}` },
    sidePanel: { open },
    windows: { WINDOW_ID_CURRENT: -2, getCurrent: () => Promise.resolve({ id: 1 }) },
    tabs: {
      query: () => Promise.resolve(tabs),
      get: (id: number) => {
        const tab = tabs.find((one) => one.id === id);
        return tab ? Promise.resolve(tab) : Promise.reject(new Error('no tab'));
      },
      create,
      update,
    },
  });
});

const panel = () => import('../../../lib/browser/panel.ts');
const refuseStorage = () => vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));

describe('openPanelInFront', () => {
  it('opens the panel and leaves the tab alone', async () => {
    const { openPanelInFront, onPanelRequest } = await panel();
    const show = vi.fn<(companyId: string) => void>();
    onPanelRequest(show);

    await openPanelInFront('cambricon');

    await vi.waitFor(() => expect(show).toHaveBeenCalledExactlyOnceWith('cambricon'));
    expect([update, create].flatMap((mock) => mock.mock.calls)).toEqual([]);
  });

  it('shows the company in the current tab if the browser does not open the panel', async () => {
    open.mockRejectedValueOnce(new Error('no user gesture'));

    await (await panel()).openPanelInFront('cambricon');

    expect(update).toHaveBeenCalledExactlyOnceWith({ url: 'chrome-extension://x/sidepanel.html?company=cambricon' });
  });

  it('never replaces the user’s page once the panel is open: a failed request opens a new tab', async () => {
    refuseStorage();

    await (await panel()).openPanelInFront('cambricon');

    expect(update).not.toHaveBeenCalled();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://x/sidepanel.html?company=cambricon',
      active: true,
    });
  });
});

describe('onPanelRequest', () => {
  it('shows a request that was made before the panel was loaded, once', async () => {
    const { openPanel, onPanelRequest } = await panel();
    await openPanel(7, 'cambricon');
    const show = vi.fn<(companyId: string) => void>();

    onPanelRequest(show);
    await vi.waitFor(() => expect(show).toHaveBeenCalledExactlyOnceWith('cambricon'));
    await openPanel(7, 'cambricon');

    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2));
  });

  it('shows the last of two requests and keeps none', async () => {
    const { openPanel, onPanelRequest } = await panel();
    const show = vi.fn<(companyId: string) => void>();
    onPanelRequest(show);

    await Promise.all([openPanel(7, 'cambricon'), openPanel(7, 'amazon')]);

    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith('amazon'));
    await vi.waitFor(async () => expect((await fakeBrowser.storage.local.get())['panelWish'] ?? null).toBeNull());
  });

  it('ignores requests for other windows and for closed tabs', async () => {
    tabs.push({ id: 8, windowId: 2, url: 'https://news.example/', title: '' });
    const { openPanel, onPanelRequest } = await panel();
    const show = vi.fn<(companyId: string) => void>();
    onPanelRequest(show);

    await openPanel(8, 'cambricon');
    await openPanel(9, 'cambricon');
    await openPanel(7, 'amazon');

    await vi.waitFor(() => expect(show).toHaveBeenCalled());
    expect(show.mock.calls).toEqual([['amazon']]);
  });
});
