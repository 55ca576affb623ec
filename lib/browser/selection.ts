// Reads what the user selected on the active page.
import { browser } from 'wxt/browser';
import { activeTab } from './browser.ts';

export interface PageSelection {
  text: string;
  /** Of the page. */
  address: string;
  title: string;
}

/** @returns null without a selection, on pages that allow no scripts, and in private windows, which must leave no trace. */
export async function readSelection(): Promise<PageSelection | null> {
  const tab = await activeTab();
  if (!tab?.url || tab.isIncognito) return null;
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: () => getSelection()?.toString() ?? '',
    });
    const text = frames.map(({ result }) => result?.trim() ?? '').find((selected) => selected !== '');
    return text === undefined ? null : { text, address: tab.url.href, title: tab.title };
  } catch {
    // Browser pages and extension stores allow no scripts: the caller says that nothing is selected.
    return null;
  }
}
