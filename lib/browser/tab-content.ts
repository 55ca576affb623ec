// Reads a tab that the user adds to the library: a web page from its DOM, a PDF from the browser's cache. Makes no request.
import { browser } from 'wxt/browser';
import type { UnreadTabReason } from './library-page.ts';

export type TabContent =
  | { kind: 'html'; html: string }
  | { kind: 'text'; text: string }
  | { kind: 'pdf'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'unread'; reason: UnreadTabReason };

/** Reports have at most some million characters with all their markup. */
const mostCharacters = 20_000_000;

const mostPdfBytes = 200_000_000;

/** Bytes of one script result. The browser limits the size of a result, which holds them in base64. */
const chunkBytes = 4_000_000;

// The functions below run in the tab, so each must be complete in itself.

type PageText = { kind: 'html' | 'text'; content: string } | { kind: 'pdf' } | { kind: 'too-large' };

function readPage(most: number): PageText {
  if (document.contentType === 'application/pdf') return { kind: 'pdf' };
  const isText = document.contentType === 'text/plain';
  const content = isText ? (document.body?.innerText ?? '') : document.documentElement.outerHTML;
  return content.length > most ? { kind: 'too-large' } : { kind: isText ? 'text' : 'html', content };
}

/**
 * Keeps the file's bytes in the script's world. @param address null for the page's own. @returns their number; null if the
 * browser's cache does not have the file.
 */
async function holdPdf(address: string | null): Promise<number | null> {
  try {
    // Never `force-cache`, which asks the network for what is missing.
    const response = await fetch(address ?? location.href, { cache: 'only-if-cached', mode: 'same-origin' });
    if (!response.ok) return null;
    const bytes = await response.arrayBuffer();
    (globalThis as { yanjingPdf?: ArrayBuffer }).yanjingPdf = bytes;
    return bytes.byteLength;
  } catch {
    // The answer itself: fetch rejects if the cache has no copy.
    return null;
  }
}

function pdfChunk(from: number, to: number): string {
  const { yanjingPdf } = globalThis as { yanjingPdf?: ArrayBuffer };
  if (!yanjingPdf) return '';
  const bytes = new Uint8Array(yanjingPdf, from, to - from);
  let binary = '';
  // More arguments than this overflow the stack.
  for (let at = 0; at < bytes.length; at += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(binary);
}

function releasePdf(): void {
  delete (globalThis as { yanjingPdf?: ArrayBuffer }).yanjingPdf;
}

function readSelection(): string {
  return getSelection()?.toString() ?? '';
}

async function run<A extends unknown[], R>(
  target: { tabId: number; frameId?: number },
  func: (...args: A) => R,
  ...args: A
): Promise<Awaited<R> | undefined> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId: target.tabId, frameIds: [target.frameId ?? 0] },
    func: func as (...args: unknown[]) => unknown,
    args,
  });
  return frame?.result as Awaited<R> | undefined;
}

async function readPdf(tabId: number, address: string | null = null): Promise<TabContent> {
  const length = await run({ tabId }, holdPdf, address);
  if (typeof length !== 'number') return { kind: 'unread', reason: 'not-kept' };
  if (length > mostPdfBytes) return { kind: 'unread', reason: 'too-large' };
  try {
    const bytes = new Uint8Array(length);
    for (let from = 0; from < length; from += chunkBytes) {
      const chunk = (await run({ tabId }, pdfChunk, from, Math.min(from + chunkBytes, length))) ?? '';
      const binary = atob(chunk);
      for (let at = 0; at < binary.length; at++) bytes[from + at] = binary.charCodeAt(at);
    }
    return { kind: 'pdf', bytes };
  } finally {
    await run({ tabId }, releasePdf);
  }
}

/** Whether an address looks like that of a PDF. Pages learn the kind of a tab's content only from inside. */
export const isPdfAddress = (url: string): boolean => /\.pdf(?:$|[?#])/iu.test(url);

/** @param url of the tab, to say why it cannot be read. */
export async function readTab(tabId: number, url: string): Promise<TabContent> {
  let page: PageText | undefined;
  try {
    page = await run({ tabId }, readPage, mostCharacters);
  } catch {
    // Browser pages, extension stores and, in Firefox, PDFs reject scripts: the reason is shown.
    return { kind: 'unread', reason: isPdfAddress(url) ? 'needs-file' : 'not-allowed' };
  }
  if (!page) return { kind: 'unread', reason: 'not-allowed' };
  if (page.kind === 'pdf') return readPdf(tabId);
  if (page.kind === 'too-large') return { kind: 'unread', reason: 'too-large' };
  return page.kind === 'html' ? { kind: 'html', html: page.content } : { kind: 'text', text: page.content };
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** Open tabs that can read the browser's copy of a PDF, best first: the given one, those that show it, those of its site. */
async function tabsFor(tabId: number, url: string | null): Promise<number[]> {
  if (url === null) return [tabId];
  const tabs = (await browser.tabs.query({ discarded: false })).filter((tab) => tab.url !== undefined);
  const showing = tabs.filter((tab) => tab.url === url).toSorted((a) => (a.id === tabId ? -1 : 1));
  const ofSite = tabs.filter((tab) => tab.url !== url && originOf(tab.url ?? '') === originOf(url));
  return [...showing, ...ofSite].flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** More tabs of a site would not have the file either. */
const mostTabs = 5;

/**
 * Reads the PDF that a tab shows, or showed: any open tab of the same site can read the browser's copy.
 * @param url null in a private window, where only the tab itself is asked.
 */
export async function readPdfOf(tabId: number, url: string | null): Promise<TabContent> {
  let content: TabContent = { kind: 'unread', reason: 'not-kept' };
  for (const candidate of (await tabsFor(tabId, url)).slice(0, mostTabs)) {
    try {
      content = await readPdf(candidate, url);
    } catch {
      // Rejects scripts, as Firefox does for PDFs, or was closed meanwhile. Another tab may answer.
      content = { kind: 'unread', reason: 'needs-file' };
    }
    if (content.kind === 'pdf') return content;
  }
  return content;
}

/** The selected text with its line breaks, which the browser's menu leaves out. Empty if the frame allows no scripts. */
export async function readSelectedText(tabId: number, frameId: number): Promise<string> {
  try {
    return (await run({ tabId, frameId }, readSelection)) ?? '';
  } catch {
    // The frame allows no scripts: the caller has the text of the menu.
    return '';
  }
}
