// Addresses of the library page, and opening it in a tab.
import { browser } from 'wxt/browser';

/**
 * Why a tab could not be added. `not-kept`: the browser kept no copy of the PDF. `not-allowed`: extensions may not read the
 * page. `needs-file`: this browser shows extensions no PDF. `too-large`: the page is larger than any report. `no-space`: the browser's
 * storage is full.
 */
export type UnreadTabReason = 'not-kept' | 'not-allowed' | 'needs-file' | 'too-large' | 'no-space';

export type LibraryPlace = { itemId: string | null } | { unread: UnreadTabReason };

const file = '/library.html';

export function libraryAddress(place: LibraryPlace = { itemId: null }): string {
  if ('unread' in place) return `${file}#unread=${place.unread}`;
  return place.itemId === null ? file : `${file}#${new URLSearchParams({ review: place.itemId }).toString()}`;
}

/** Shows the library in the tab that has it already, unless a draft is reviewed there; else in a new one. */
export async function openLibrary(place?: LibraryPlace): Promise<void> {
  const address = browser.runtime.getURL(libraryAddress(place) as '/library.html');
  const base = browser.runtime.getURL(file);
  const tabs = await browser.tabs.query({ currentWindow: true });
  const open = tabs.find(({ url = '' }) => url.startsWith(base) && !url.includes('#review='));
  if (open?.id === undefined) await browser.tabs.create({ url: address });
  else await browser.tabs.update(open.id, { url: address, active: true });
}
