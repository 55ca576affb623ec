// The context menu on a selection, and what it leads to.
import { browser } from 'wxt/browser';

/** What the user selected, and where. */
export interface Selected {
  text: string;
  tabId: number;
  frameId: number;
}

const itemId = 'look-up';
/** What the popup is to search for when it opens next. */
const queryKey = 'popupQuery';

/** On every installation and update: the browser keeps the item from then on. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: itemId, contexts: ['selection'], title: browser.i18n.getMessage('lookUp') });
}

/** Registers at once, as a worker must that is woken by a click. */
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
    // Browser pages and extension stores: the popup answers instead.
    return false;
  }
}

export async function openPopupFor(query: string): Promise<void> {
  await browser.storage.session.set({ [queryKey]: { query, atMs: Date.now() } });
  await browser.action.openPopup();
}

/** A popup that comes later than this is another matter. */
const queryLivesMs = 5000;

/** What the popup was opened for; empty where the user opened it by hand. */
export async function readPopupQuery(): Promise<string> {
  const asked = (await browser.storage.session.get(queryKey))[queryKey] as { query: string; atMs: number } | undefined;
  return asked && Date.now() - asked.atMs < queryLivesMs ? asked.query : '';
}
