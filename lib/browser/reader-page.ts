// Addresses of the reader page, and opening it in a tab. An address can be reloaded.
import { browser } from 'wxt/browser';
import type { OpenTab } from './browser.ts';

/** What the reader shows. */
export type ReaderSource =
  /** A report of the library. */
  | { kind: 'report'; id: string }
  /** An item of the library's queue, with or without a draft. */
  | { kind: 'item'; id: string }
  /** The PDF of a tab. A private window leaves no address behind, so `url` is null there. */
  | { kind: 'tab'; tabId: number; url: string | null }
  /** A file that the user gave to this page. After a reload, it must be given again. */
  | { kind: 'file'; name: string };

/** Where the reader starts; null for where the user stopped. */
export type ReaderPlace =
  /** From 1. */
  | { page: number }
  /** A span of the document's text, as evidence has it. It is shown with a pulse. */
  | { start: number; end: number };

export interface ReaderRoute {
  /** null if the address names nothing: the page asks for a file. */
  source: ReaderSource | null;
  place: ReaderPlace | null;
}

const file = '/reader.html';

function parametersOf(source: ReaderSource): Record<string, string> {
  switch (source.kind) {
    case 'report':
      return { report: source.id };
    case 'item':
      return { item: source.id };
    case 'tab':
      return { tab: String(source.tabId), ...(source.url === null ? {} : { url: source.url }) };
    case 'file':
      return { file: source.name };
  }
}

const parametersOfPlace = (place: ReaderPlace): Record<string, string> =>
  'page' in place ? { page: String(place.page) } : { at: `${place.start}-${place.end}` };

export function readerAddress(source: ReaderSource | null, place: ReaderPlace | null = null): string {
  const parameters = { ...(source ? parametersOf(source) : {}), ...(place ? parametersOfPlace(place) : {}) };
  return Object.keys(parameters).length === 0 ? file : `${file}#${new URLSearchParams(parameters).toString()}`;
}

function sourceOf(parameters: URLSearchParams): ReaderSource | null {
  const [report, item, tab, name] = ['report', 'item', 'tab', 'file'].map((key) => parameters.get(key));
  if (report) return { kind: 'report', id: report };
  if (item) return { kind: 'item', id: item };
  if (tab && /^\d{1,15}$/.test(tab)) return { kind: 'tab', tabId: Number(tab), url: parameters.get('url') };
  return name ? { kind: 'file', name } : null;
}

function placeOf(parameters: URLSearchParams): ReaderPlace | null {
  const page = /^[1-9]\d{0,6}$/.exec(parameters.get('page') ?? '');
  if (page) return { page: Number(page[0]) };
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(parameters.get('at') ?? '') ?? [];
  return start !== undefined && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : null;
}

/** @param hash of the reader's address, with or without `#`. Anything may be in it. */
export function readerRoute(hash: string): ReaderRoute {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return { source: sourceOf(parameters), place: placeOf(parameters) };
}

export const isReaderAddress = (url: URL | null): boolean =>
  url !== null && url.href.startsWith(browser.runtime.getURL(file));

export async function openReader(source: ReaderSource | null, place: ReaderPlace | null = null): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(readerAddress(source, place) as '/reader.html') });
}

/** Opens the PDF of a tab beside it. The tab stays, because only it can read the browser's copy. */
export const openTabInReader = ({ id, url, isIncognito }: OpenTab): Promise<void> =>
  openReader({ kind: 'tab', tabId: id, url: isIncognito ? null : (url?.href ?? null) });
