// Opens the side panel, and passes it the company, group or report to show.
import { browser } from 'wxt/browser';
import { subjectId, subjectKinds, subjectOf, type PanelSubject } from '../dossier/subject.ts';
import { activeTab } from './browser.ts';
import { logError } from './log.ts';
import { storageItem } from './storage-item.ts';

interface PanelRequest {
  tabId: number;
  subject: PanelSubject;
}

/** The field of a stored request that holds the id. */
const storedIds = { company: 'companyId', group: 'group', report: 'reportId' } as const;
type StoredRequest = { tabId: number } & Partial<Record<(typeof storedIds)[PanelSubject['kind']], string>>;

/** Stored instead of sent as a message, because the panel may still be loading. */
const requestItem = storageItem<StoredRequest | null, 'trusted'>({
  area: 'trusted',
  key: 'panelWish',
  parse: (stored) => (requestOf(stored) ? (stored as StoredRequest) : undefined),
  fallback: null,
});

function requestOf(stored: unknown): PanelRequest | null {
  const { tabId, ...ids } = (stored ?? {}) as Record<string, unknown>;
  const kind = subjectKinds.find((one) => typeof ids[storedIds[one]] === 'string');
  return typeof tabId === 'number' && kind ? { tabId, subject: subjectOf(kind, ids[storedIds[kind]] as string) } : null;
}

/** Chromium has `sidePanel`, Firefox `sidebarAction`. */
interface Panels {
  sidePanel?: { open: (where: { tabId: number } | { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Call it synchronously in the event handler: the browser requires a user gesture. Firefox opens its sidebar only for a
 * click in an extension page, never for a message from a web page. In that case the panel shows the subject if it is already
 * open, or as soon as the user opens it.
 * @throws if Chromium does not open the panel, for example without a user gesture.
 */
export async function openPanel(tabId: number, subject: PanelSubject): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  // Firefox rejects without a click in an extension page: expected, and the request is stored all the same.
  const opening = sidePanel?.open({ tabId }) ?? sidebarAction?.open().catch(() => {});
  await Promise.all([opening, storeRequest({ tabId, subject })]);
}

/**
 * Opens the panel in the current window, for omnibox events, which have no tab id. Falls back to the current tab if the
 * browser does not open the panel, and to a new tab if the request cannot be passed to the open panel.
 */
export async function openPanelInFront(subject: PanelSubject): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  try {
    await (sidePanel ? sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT }) : sidebarAction!.open());
  } catch {
    // Expected without a user gesture.
    await browser.tabs.update({ url: panelAddress(subject) });
    return;
  }
  try {
    const tab = await activeTab();
    if (!tab) throw new Error('the current window has no active tab');
    await storeRequest({ tabId: tab.id, subject });
  } catch (error) {
    void logError('worker', error);
    await openPanelTab(subject, true);
  }
}

const storeRequest = ({ tabId, subject }: PanelRequest): Promise<void> =>
  requestItem.update(() => ({ tabId, [storedIds[subject.kind]]: subjectId(subject) }));

/** URL of the panel as a page in a tab: the subject's kind is the name of the parameter. */
const panelAddress = (subject: PanelSubject): string =>
  `${browser.runtime.getURL('/sidepanel.html')}?${new URLSearchParams({ [subject.kind]: subjectId(subject) }).toString()}`;

export async function openPanelTab(subject: PanelSubject, isActive: boolean): Promise<void> {
  await browser.tabs.create({ url: panelAddress(subject), active: isActive });
}

/** What this page was opened for in a tab; `null` in the side panel. */
export function subjectInAddress(): PanelSubject | null {
  const parameters = new URLSearchParams(location.search);
  const kind = subjectKinds.find((one) => parameters.has(one));
  return kind ? subjectOf(kind, parameters.get(kind)!) : null;
}

/** @returns the requested subject if the request is for this window and was not taken yet. */
async function takeRequest(stored: StoredRequest | null): Promise<PanelSubject | null> {
  const request = requestOf(stored);
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
    isTaken = JSON.stringify(requestOf(now)) === JSON.stringify(request);
    // Removed, so that a second request for the same subject is a storage change as well.
    return isTaken ? null : undefined;
  });
  return isTaken ? request.subject : null;
}

/** Calls `show` for a pending request and for later requests of this window. @returns unsubscribes. */
export function onPanelRequest(show: (subject: PanelSubject) => void): () => void {
  const handle = async (request: StoredRequest | null): Promise<void> => {
    const subject = await takeRequest(request);
    if (subject !== null) show(subject);
  };
  const stop = requestItem.watch((request) => void handle(request));
  void requestItem.get().then(handle);
  return stop;
}
