// Title (tooltip) of the toolbar icon: the company of a quote page, and the companies mentioned on the page.
import { browser } from 'wxt/browser';
import { lightLine } from './icon-light.ts';

export interface IconPage {
  /** The company of a quote page, for example "中际旭创 300308.SZ"; `null` on other pages. */
  stock: { label: string; coverage: 'view' | 'figures' | 'none' } | null;
  /** Companies mentioned on the page, and how many of them are watched. */
  count: number;
  watchedCount: number;
}

const coverageMessages = { view: 'hasView', figures: 'hasFigures', none: 'unreported' } as const;

export async function setTitle(tabId: number, { stock, count, watchedCount }: IconPage): Promise<void> {
  const words = browser.i18n;
  const ofStock = stock
    ? [`${words.getMessage('pageOf', [stock.label])} · ${words.getMessage(coverageMessages[stock.coverage])}`]
    : [];
  const counts = [String(count), String(watchedCount)];
  const named = count === 0 ? [] : [words.getMessage(watchedCount > 0 ? 'onPageWatched' : 'onPage', counts)];
  const ofPage = [...ofStock, ...named];
  const lines = [...(ofPage.length > 0 ? ofPage : [words.getMessage('name')]), await lightLine()];
  await browser.action.setTitle({ tabId, title: lines.filter((line) => line !== '').join('\n') });
}
