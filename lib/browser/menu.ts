// Context menu: look up a selection, add a selection or the page to the library, read a PDF. Also the popup's query.
import { browser } from 'wxt/browser';
import { describeTab, type OpenTab } from './browser.ts';

export interface Selected {
  text: string;
  tabId: number;
  frameId: number;
}

const items = {
  lookUp: 'look-up',
  addSelection: 'add-selection',
  addPage: 'add-page',
  readPdf: 'read-pdf',
} as const;

/** Match patterns of addresses that look like that of a PDF. */
const pdfAddresses = ['*://*/*.pdf', '*://*/*.pdf?*', '*://*/*.PDF', '*://*/*.PDF?*', 'file:///*.pdf', 'file:///*.PDF'];

/** Call it on install and update; the browser persists the items. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { contextMenus, i18n } = browser;
  contextMenus.create({ id: items.lookUp, contexts: ['selection'], title: i18n.getMessage('lookUp') });
  contextMenus.create({ id: items.addSelection, contexts: ['selection'], title: i18n.getMessage('addSelection') });
  // On the toolbar icon too: the viewers of PDFs show no items of extensions.
  contextMenus.create({ id: items.addPage, contexts: ['page', 'action'], title: i18n.getMessage('addPage') });
  contextMenus.create({
    id: items.readPdf,
    contexts: ['page', 'action'],
    documentUrlPatterns: pdfAddresses,
    title: i18n.getMessage('readPdf'),
  });
}

export interface MenuListeners {
  onLookUp: (selected: Selected) => void;
  onAddSelection: (tab: OpenTab, selected: Selected) => void;
  onAddPage: (tab: OpenTab) => void;
  onReadPdf: (tab: OpenTab) => void;
}

/** Must run synchronously at worker start: a click may have started the worker. */
export function onMenu({ onLookUp, onAddSelection, onAddPage, onReadPdf }: MenuListeners): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    if (tab?.id === undefined) return;
    const selected = { text: selectionText.trim(), tabId: tab.id, frameId };
    if (menuItemId === items.addPage) onAddPage(describeTab(tab.id, tab));
    else if (menuItemId === items.readPdf) onReadPdf(describeTab(tab.id, tab));
    else if (selected.text === '') return;
    else if (menuItemId === items.lookUp) onLookUp(selected);
    else if (menuItemId === items.addSelection) onAddSelection(describeTab(tab.id, tab), selected);
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

const popupFile = '/popup.html';
const queryParameter = 'query';

/**
 * Opens the popup with a query. It is in the popup's address: what was selected, perhaps in a private window, is stored
 * nowhere.
 * @param tabId the active tab of its window.
 */
export async function openPopupFor(query: string, tabId: number): Promise<void> {
  const popup = `${popupFile}?${new URLSearchParams({ [queryParameter]: query }).toString()}`;
  await browser.action.setPopup({ tabId, popup });
  try {
    await browser.action.openPopup();
  } finally {
    await browser.action.setPopup({ tabId, popup: popupFile });
  }
}

/** @returns the query that `openPopupFor` was called with; empty if the user opened the popup. */
export const popupQuery = (): string => new URLSearchParams(location.search).get(queryParameter) ?? '';
