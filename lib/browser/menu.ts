// Context menu: look up a selection, clip it to a note, add it or the page to the library, read a PDF. Also what the popup is
// opened for.
import { browser } from 'wxt/browser';
import { describeTab, injectScripts, type OpenTab } from './browser.ts';

export interface Selected {
  text: string;
  tabId: number;
  frameId: number;
}

const items = {
  lookUp: 'look-up',
  clip: 'clip',
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
  contextMenus.create({ id: items.clip, contexts: ['selection'], title: i18n.getMessage('clip') });
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
  onClip: (tab: OpenTab, selected: Selected) => void;
  onAddSelection: (tab: OpenTab, selected: Selected) => void;
  onAddPage: (tab: OpenTab) => void;
  onReadPdf: (tab: OpenTab) => void;
}

/** Must run synchronously at worker start: a click may have started the worker. */
export function onMenu({ onLookUp, onClip, onAddSelection, onAddPage, onReadPdf }: MenuListeners): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    if (tab?.id === undefined) return;
    const selected = { text: selectionText.trim(), tabId: tab.id, frameId };
    if (menuItemId === items.addPage) onAddPage(describeTab(tab.id, tab));
    else if (menuItemId === items.readPdf) onReadPdf(describeTab(tab.id, tab));
    else if (selected.text === '') return;
    else if (menuItemId === items.lookUp) onLookUp(selected);
    else if (menuItemId === items.clip) onClip(describeTab(tab.id, tab), selected);
    else if (menuItemId === items.addSelection) onAddSelection(describeTab(tab.id, tab), selected);
  });
}

/** Injects the card and the look-up into a frame. @returns false if the frame does not allow scripts. */
export async function injectLookUp({ tabId, frameId }: Selected): Promise<boolean> {
  try {
    await injectScripts(tabId, frameId, ['/card.js', '/look-up.js']);
    return true;
  } catch {
    // Browser pages and extension stores do not allow scripts: the caller falls back to the popup.
    return false;
  }
}

const popupFile = '/popup.html';
const parameters = { query: 'query', clip: 'clip' } as const;

/**
 * What was selected is in the popup's address: it may be of a private window, and is stored nowhere.
 * @param tabId the active tab of its window.
 */
async function openPopupWith(name: keyof typeof parameters, value: string, tabId: number): Promise<void> {
  const popup = `${popupFile}?${new URLSearchParams({ [parameters[name]]: value }).toString()}`;
  await browser.action.setPopup({ tabId, popup });
  try {
    await browser.action.openPopup();
  } finally {
    await browser.action.setPopup({ tabId, popup: popupFile });
  }
}

export const openPopupFor = (query: string, tabId: number): Promise<void> => openPopupWith('query', query, tabId);

/** @returns the query that `openPopupFor` was called with; empty if the user opened the popup. */
export const popupQuery = (): string => new URLSearchParams(location.search).get(parameters.query) ?? '';

/** A selection that the user wants in the note of a company. */
export interface Clip {
  text: string;
  /** Of the page. */
  address: string;
  title: string;
  /** Companies named in the text. */
  companyIds: string[];
}

/** Opens the popup, where the user chooses the company. */
export const openPopupForClip = (clip: Clip, tabId: number): Promise<void> =>
  openPopupWith('clip', JSON.stringify(clip), tabId);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Returns `null` for anything else than a clip. Exported for tests. */
export function parseClip(json: string): Clip | null {
  try {
    const { text, address, title, companyIds } = JSON.parse(json) as Record<string, unknown>;
    if (!isText(text) || !isText(address) || !isText(title) || !Array.isArray(companyIds)) return null;
    return { text, address, title, companyIds: companyIds.filter(isText) };
  } catch {
    // An address that somebody typed: the popup opens without a clip.
    return null;
  }
}

/** @returns what `openPopupForClip` was called with; `null` if the popup was opened for something else. */
export function popupClip(): Clip | null {
  const json = new URLSearchParams(location.search).get(parameters.clip);
  return json === null ? null : parseClip(json);
}
