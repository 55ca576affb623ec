// The side panel: opening it, and which company it was asked to show.
import { browser } from 'wxt/browser';
import { activeTab } from './browser.ts';

/** In storage.session, not in a message: the panel may only be on its way when it is asked. */
const wishKey = 'panelWish';

interface Wish {
  tabId: number;
  companyId: string;
}

/** Each browser has one of them. */
interface Panels {
  sidePanel?: { open: (where: { tabId: number } | { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Must be called before anything is waited for: the browser counts the user's click for a moment only.
 * Firefox opens its sidebar on a click in a page of the extension, never on a message from a web page: there the panel shows
 * the company where it stands open, and else as soon as the user opens it.
 * @throws where Chromium lets no side panel open, as without a click.
 */
export async function openPanel(tabId: number, companyId: string): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  const opening = sidePanel?.open({ tabId }) ?? sidebarAction?.open().catch(() => {});
  const wish: Wish = { tabId, companyId };
  await Promise.all([opening, browser.storage.session.set({ [wishKey]: wish })]);
}

/**
 * Likewise for the window in front, whose tab nobody has told: for an event of the address bar. A tab shows the dossier
 * where the browser opens no panel.
 */
export async function openPanelInFront(companyId: string): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  try {
    await (sidePanel ? sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT }) : sidebarAction!.open());
    const tab = await activeTab();
    if (!tab) throw new Error('no tab in front');
    const wish: Wish = { tabId: tab.id, companyId };
    await browser.storage.session.set({ [wishKey]: wish });
  } catch {
    await browser.tabs.update({ url: panelAddress(companyId) });
  }
}

const companyParameter = 'company';

/** The panel as a page of its own. */
const panelAddress = (companyId: string): string =>
  `${browser.runtime.getURL('/sidepanel.html')}?${new URLSearchParams({ [companyParameter]: companyId }).toString()}`;

export async function openPanelTab(companyId: string, isActive: boolean): Promise<void> {
  await browser.tabs.create({ url: panelAddress(companyId), active: isActive });
}

/** Whose dossier this page was opened for, as a page of its own. */
export const companyInAddress = (): string | null => new URLSearchParams(location.search).get(companyParameter);

async function take(wish: Wish | undefined): Promise<string | null> {
  if (!wish) return null;
  const [tab, own] = await Promise.all([
    browser.tabs.get(wish.tabId).catch(() => null),
    browser.windows.getCurrent().catch(() => null),
  ]);
  // Each window has a panel of its own.
  if (!tab || tab.windowId !== own?.id) return null;
  // Taken once: asked for the same company again, the panel hears of it again.
  await browser.storage.session.remove(wishKey);
  return wish.companyId;
}

/** Calls back for a wish of this window that was made before or comes from now on. @returns to listen no more. */
export function onPanelWish(show: (companyId: string) => void): () => void {
  const hear = async (wish: Wish | undefined): Promise<void> => {
    const companyId = await take(wish);
    if (companyId !== null) show(companyId);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    if (wishKey in changes) void hear(changes[wishKey]?.newValue as Wish | undefined);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(wishKey).then((stored) => hear(stored[wishKey] as Wish | undefined));
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
