// What the toolbar icon says of the page in a tab, in the button's own words: whose page it is, and which companies it names.
import { browser } from 'wxt/browser';

export interface IconPage {
  /** The stock that the page is of, as "中际旭创 300308.SZ"; null for any other page. */
  stock: { who: string; said: 'view' | 'figures' | 'none' } | null;
  /** How many companies it names, and how many of them are watched. */
  count: number;
  watchedCount: number;
}

const said = { view: 'hasView', figures: 'hasFigures', none: 'unreported' } as const;

export async function setTitle(tabId: number, { stock, count, watchedCount }: IconPage): Promise<void> {
  const words = browser.i18n;
  const ofStock = stock ? [`${words.getMessage('pageOf', [stock.who])} · ${words.getMessage(said[stock.said])}`] : [];
  const counts = [String(count), String(watchedCount)];
  const named = count === 0 ? [] : [words.getMessage(watchedCount > 0 ? 'onPageWatched' : 'onPage', counts)];
  const lines = [...ofStock, ...named];
  await browser.action.setTitle({ tabId, title: lines.length > 0 ? lines.join('\n') : words.getMessage('name') });
}
