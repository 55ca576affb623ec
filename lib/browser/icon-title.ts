// What the toolbar icon says of the page in a tab, in the button's own words: whose page it is, and which companies it names.
import { browser } from 'wxt/browser';
import type { Code } from '../dossier/quote-page.ts';

/** In the tab's own page, in the extension's own world: the script of the strip. */
export interface StripScript {
  /** None for a page of no stock. */
  readings: () => Code[];
}

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingStrip: StripScript | undefined;
}

export interface PageInWords {
  /** The stock that the page is of, as "中际旭创 300308.SZ"; null for any other page. */
  stock: { who: string; said: 'view' | 'figures' | 'none' } | null;
  /** How many companies it names, and how many of them are watched. */
  count: number;
  watchedCount: number;
}

const said = { view: 'hasView', figures: 'hasFigures', none: 'unreported' } as const;

export async function setTitle(tabId: number, { stock, count, watchedCount }: PageInWords): Promise<void> {
  const words = browser.i18n;
  const ofStock = stock ? [`${words.getMessage('pageOf', [stock.who])} · ${words.getMessage(said[stock.said])}`] : [];
  const counts = [String(count), String(watchedCount)];
  const named = count === 0 ? [] : [words.getMessage(watchedCount > 0 ? 'onPageWatched' : 'onPage', counts)];
  const lines = [...ofStock, ...named];
  await browser.action.setTitle({ tabId, title: lines.length > 0 ? lines.join('\n') : words.getMessage('name') });
}

/** What the tab's address and title read as, asked from its strip: nothing is remembered here. */
export async function readingsInTab(tabId: number): Promise<Code[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.yanjingStrip?.readings() ?? [],
    });
    return frame?.result ?? [];
  } catch {
    // Browser pages, the extension stores and PDF viewers refuse every extension: they are of no stock.
    return [];
  }
}
