// Context menu item for a selection, and its actions: look up in the page, or search in the popup.
import { browser } from 'wxt/browser';
import { storageItem } from './storage-item.ts';

export interface Selected {
  text: string;
  tabId: number;
  frameId: number;
}

const itemId = 'look-up';
interface PopupQuery {
  query: string;
  atMs: number;
}

/** The query for the popup when it opens. Not a message, because the popup is not open yet. */
const queryItem = storageItem<PopupQuery | null, 'trusted'>({
  area: 'trusted',
  key: 'popupQuery',
  parse(stored) {
    const { query, atMs } = (stored ?? {}) as Record<string, unknown>;
    return typeof query === 'string' && typeof atMs === 'number' ? { query, atMs } : undefined;
  },
  fallback: null,
});

/** Call it on install and update; the browser persists the item. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: itemId, contexts: ['selection'], title: browser.i18n.getMessage('lookUp') });
}

/** Must run synchronously at worker start: a click may have started the worker. */
export function onLookUp(look: (selected: Selected) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    const text = selectionText.trim();
    if (menuItemId === itemId && text !== '' && tab?.id !== undefined) look({ text, tabId: tab.id, frameId });
  });
}

/** Injects the card and the look-up into a frame. @returns false if the frame does not allow scripts. */
export async function injectLookUp({ tabId, frameId }: Selected): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/card.js', '/look-up.js'],
    });
    return true;
  } catch {
    // Browser pages and extension stores do not allow scripts: the caller falls back to the popup.
    return false;
  }
}

export async function openPopupFor(query: string): Promise<void> {
  await queryItem.update(() => ({ query, atMs: Date.now() }));
  await browser.action.openPopup();
}

/** A popup that opens later than this was opened by the user. */
const queryLifetimeMs = 5000;

/** @returns the query that `openPopupFor` was called with; empty if the user opened the popup. */
export async function readPopupQuery(): Promise<string> {
  const stored = await queryItem.get();
  return stored && Date.now() - stored.atMs < queryLifetimeMs ? stored.query : '';
}
