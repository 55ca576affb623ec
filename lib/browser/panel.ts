// Opens the side panel, and passes it the company to show.
import { browser } from 'wxt/browser';
import { activeTab } from './browser.ts';
import { logError } from './log.ts';
import { storageItem } from './storage-item.ts';

interface PanelRequest {
  tabId: number;
  companyId: string;
}

/** Stored instead of sent as a message, because the panel may still be loading. */
const requestItem = storageItem<PanelRequest | null, 'trusted'>({
  area: 'trusted',
  key: 'panelWish',
  parse(stored) {
    const { tabId, companyId } = (stored ?? {}) as Record<string, unknown>;
    return typeof tabId === 'number' && typeof companyId === 'string' ? { tabId, companyId } : undefined;
  },
  fallback: null,
});

/** Chromium has `sidePanel`, Firefox `sidebarAction`. */
interface Panels {
  sidePanel?: { open: (where: { tabId: number } | { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Call it synchronously in the event handler: the browser requires a user gesture. Firefox opens its sidebar only for a
 * click in an extension page, never for a message from a web page. In that case the panel shows the company if it is already
 * open, or as soon as the user opens it.
 * @throws if Chromium does not open the panel, for example without a user gesture.
 */
export async function openPanel(tabId: number, companyId: string): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  // Firefox rejects without a click in an extension page: expected, and the request is stored all the same.
  const opening = sidePanel?.open({ tabId }) ?? sidebarAction?.open().catch(() => {});
  await Promise.all([opening, storeRequest({ tabId, companyId })]);
}

/**
 * Opens the panel in the current window, for omnibox events, which have no tab id. Falls back to the current tab if the
 * browser does not open the panel, and to a new tab if the request cannot be passed to the open panel.
 */
export async function openPanelInFront(companyId: string): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  try {
    await (sidePanel ? sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT }) : sidebarAction!.open());
  } catch {
    // Expected without a user gesture.
    await browser.tabs.update({ url: panelAddress(companyId) });
    return;
  }
  try {
    const tab = await activeTab();
    if (!tab) throw new Error('the current window has no active tab');
    await storeRequest({ tabId: tab.id, companyId });
  } catch (error) {
    void logError('worker', error);
    await openPanelTab(companyId, true);
  }
}

const storeRequest = (request: PanelRequest): Promise<void> => requestItem.update(() => request);

const companyParameter = 'company';

/** URL of the panel as a page in a tab. */
const panelAddress = (companyId: string): string =>
  `${browser.runtime.getURL('/sidepanel.html')}?${new URLSearchParams({ [companyParameter]: companyId }).toString()}`;

export async function openPanelTab(companyId: string, isActive: boolean): Promise<void> {
  await browser.tabs.create({ url: panelAddress(companyId), active: isActive });
}

/** The company that this page was opened for in a tab; `null` in the side panel. */
export const companyInAddress = (): string | null => new URLSearchParams(location.search).get(companyParameter);

/** @returns the requested company if the request is for this window and was not taken yet. */
async function takeRequest(request: PanelRequest | null): Promise<string | null> {
  if (!request) return null;
  // The tab or this panel may be closed; then no panel takes the request.
  const [tab, own] = await Promise.all([
    browser.tabs.get(request.tabId).catch(() => null),
    browser.windows.getCurrent().catch(() => null),
  ]);
  // Each window has its own panel.
  if (!tab || tab.windowId !== own?.id) return null;
  let isTaken = false;
  await requestItem.update((now) => {
    // A later request has its own change event.
    isTaken = now?.tabId === request.tabId && now.companyId === request.companyId;
    // Removed, so that a second request for the same company is a storage change as well.
    return isTaken ? null : undefined;
  });
  return isTaken ? request.companyId : null;
}

/** Calls `show` for a pending request and for later requests of this window. @returns unsubscribes. */
export function onPanelRequest(show: (companyId: string) => void): () => void {
  const handle = async (request: PanelRequest | null): Promise<void> => {
    const companyId = await takeRequest(request);
    if (companyId !== null) show(companyId);
  };
  const stop = requestItem.watch((request) => void handle(request));
  void requestItem.get().then(handle);
  return stop;
}
