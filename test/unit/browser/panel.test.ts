import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelSubject } from '../../../lib/dossier/subject.ts';
import { resetFakeBrowser } from '../../support/fake-storage.ts';
import { eventually } from '../../support/waiting.ts';

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

const company = (companyId: string): PanelSubject => ({ kind: 'company', companyId });
const panel = () => import('../../../lib/browser/panel.ts');
const refuseStorage = () => vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));

describe('openPanelInFront', () => {
  it('opens the panel and leaves the tab alone', async () => {
    const { openPanelInFront, onPanelRequest } = await panel();
    const show = vi.fn<(subject: PanelSubject) => void>();
    onPanelRequest(show);

    await openPanelInFront(company('688256.SSE'));

    await eventually(() => expect(show).toHaveBeenCalledExactlyOnceWith(company('688256.SSE')));
    expect([update, create].flatMap((mock) => mock.mock.calls)).toEqual([]);
  });

  it('shows the company in the current tab if the browser does not open the panel', async () => {
    open.mockRejectedValueOnce(new Error('no user gesture'));

    await (await panel()).openPanelInFront(company('688256.SSE'));

    expect(update).toHaveBeenCalledExactlyOnceWith({ url: 'chrome-extension://x/sidepanel.html?company=688256.SSE' });
  });

  it('never replaces the user’s page once the panel is open: a failed request opens a new tab', async () => {
    refuseStorage();

    await (await panel()).openPanelInFront(company('688256.SSE'));

    expect(update).not.toHaveBeenCalled();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://x/sidepanel.html?company=688256.SSE',
      active: true,
    });
  });
});

describe('onPanelRequest', () => {
  it('shows a request that was made before the panel was loaded, once', async () => {
    const { openPanel, onPanelRequest } = await panel();
    await openPanel(7, company('688256.SSE'));
    const show = vi.fn<(subject: PanelSubject) => void>();

    onPanelRequest(show);
    await eventually(() => expect(show).toHaveBeenCalledExactlyOnceWith(company('688256.SSE')));
    await openPanel(7, company('688256.SSE'));

    await eventually(() => expect(show).toHaveBeenCalledTimes(2));
  });

  it('shows the last of two requests and keeps none', async () => {
    const { openPanel, onPanelRequest } = await panel();
    const show = vi.fn<(subject: PanelSubject) => void>();
    onPanelRequest(show);

    await Promise.all([openPanel(7, company('688256.SSE')), openPanel(7, company('AMZN.NASDAQ'))]);

    await eventually(() => expect(show).toHaveBeenLastCalledWith(company('AMZN.NASDAQ')));
    await eventually(async () => expect((await fakeBrowser.storage.local.get())['panelWish'] ?? null).toBeNull());
  });

  it('ignores requests for other windows and for closed tabs', async () => {
    tabs.push({ id: 8, windowId: 2, url: 'https://news.example/', title: '' });
    const { openPanel, onPanelRequest } = await panel();
    const show = vi.fn<(subject: PanelSubject) => void>();
    onPanelRequest(show);

    await openPanel(8, company('688256.SSE'));
    await openPanel(9, company('688256.SSE'));
    await openPanel(7, company('AMZN.NASDAQ'));

    await eventually(() => expect(show).toHaveBeenCalled());
    expect(show.mock.calls).toEqual([[company('AMZN.NASDAQ')]]);
  });

  it.each<PanelSubject>([
    { kind: 'report', reportId: 'spring-report' },
    { kind: 'group', name: '光通信' },
  ])('shows a $kind', async (subject) => {
    const { openPanel, onPanelRequest } = await panel();
    const show = vi.fn<(shown: PanelSubject) => void>();
    onPanelRequest(show);

    await openPanel(7, subject);

    await eventually(() => expect(show).toHaveBeenCalledExactlyOnceWith(subject));
  });
});

describe('openPanelTab', () => {
  it.each<[PanelSubject, string]>([
    [company('300308.SZSE'), 'company=300308.SZSE'],
    [{ kind: 'report', reportId: 'spring-report' }, 'report=spring-report'],
    [{ kind: 'group', name: '光通信' }, 'group=%E5%85%89%E9%80%9A%E4%BF%A1'],
  ])('names the subject in the address: %o', async (subject, query) => {
    const { openPanelTab, subjectInAddress } = await panel();
    await openPanelTab(subject, true);

    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: `chrome-extension://x/sidepanel.html?${query}`,
      active: true,
    });
    vi.stubGlobal('location', { search: `?${query}` });
    expect(subjectInAddress()).toEqual(subject);
  });
});
