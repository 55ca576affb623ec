// Takes the gallery's screenshots of the strip on imitated broker pages, light and dark.
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { boxIn, clickIn, until } from '../test/support/card.ts';
import { storePrivate } from '../test/support/private-values.ts';

interface StripShot {
  name: string;
  url: string;
  colorScheme?: 'dark';
  viewport?: { width: number; height: number };
  /** Captures the whole window, not only the strip with a margin. */
  isWhole?: boolean;
  act?: (page: Page) => Promise<void>;
}

const desk = { width: 1000, height: 640 };
const marginPx = 24;
const fold = (page: Page): Promise<void> => clickIn(page, 'strip-fold');

const eastmoney = 'https://quote.eastmoney.com/sz300308.html';
const google = 'https://www.tradingview.com/symbols/NASDAQ-GOOGL/';

export const stripShots: readonly StripShot[] = [
  { name: 'strip-page', url: eastmoney, isWhole: true },
  { name: 'strip-page-dark', url: google, colorScheme: 'dark', isWhole: true },
  { name: 'strip', url: eastmoney },
  { name: 'strip-dark', url: google, colorScheme: 'dark' },
  { name: 'strip-folded', url: eastmoney, act: fold, isWhole: true },
  { name: 'strip-hongkong', url: 'https://www.futunn.com/stock/00941-HK' },
  { name: 'strip-long', url: 'https://quote.eastmoney.com/sz002130.html' },
  { name: 'strip-change', url: 'https://finance.yahoo.com/quote/AMZN/' },
  { name: 'strip-rating-change', url: 'https://quote.eastmoney.com/sz300442.html' },
  { name: 'strip-narrow', url: eastmoney, viewport: { width: 360, height: 640 }, isWhole: true },
];

/** Taken when the user has reports of their own. */
export const ownStripShots: readonly StripShot[] = [
  { name: 'strip-own-neutral', url: 'https://quote.eastmoney.com/sh600519.html' },
  { name: 'strip-own-all', url: eastmoney },
];

export const englishStripShots: readonly StripShot[] = [
  { name: 'strip-english', url: 'https://finance.yahoo.com/quote/AMZN/' },
  { name: 'strip-english-long', url: 'https://quote.eastmoney.com/sz002130.html' },
  { name: 'strip-english-hongkong', url: 'https://www.futunn.com/stock/00941-HK' },
  { name: 'strip-english-folded', url: eastmoney, act: fold },
  { name: 'strip-english-dark', url: google, colorScheme: 'dark' },
];

const quotePage = `<!doctype html><meta charset="utf-8"><title>行情</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; font: 14px/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; background: light-dark(#fff, #131722); color: light-dark(#333, #b2b5be) }
  header { padding: 10px 20px; background: light-dark(#e8edf5, #1e222d) } main { display: flex; gap: 20px; padding: 14px 20px }
  td { padding: 1px 14px 1px 0 } b { font-size: 28px; color: #e02d2d } canvas { background: light-dark(#fafafa, #161a25) }
</style>
<header>首页 行情 自选 新闻 <input placeholder="代码/名称"></header>
<main><section><h1>行情</h1><b>212.45</b> +3.21%<br><canvas id="k" width="640" height="380"></canvas></section>
<table>${Array.from({ length: 10 }, (_, at) => `<tr><td>${at < 5 ? `卖${5 - at}` : `买${at - 4}`}</td><td>${(212.9 - at / 10).toFixed(2)}</td><td>${(at * 37) % 91}</td></tr>`).join('')}</table></main>
<script>const c=document.querySelector('#k').getContext('2d');for(let x=8,v=200;x<640;x+=9){const o=v,n=v+30*Math.sin(x*1.7)+6*Math.cos(x);c.fillStyle=n<o?'#e02d2d':'#1a9a5c';c.fillRect(x,Math.min(o,n),6,Math.abs(n-o)+2);v=190+(n-190)*.6}</script>`;

/** Takes the screenshots in sequence in one browser. Each strip starts unfolded in the freest corner. */
export async function shootStrips(
  context: BrowserContext,
  page: Page,
  shots: readonly StripShot[],
  outDir: string,
): Promise<void> {
  const [worker] = context.serviceWorkers();
  for (const { name, url, colorScheme = 'light', viewport = desk, isWhole = false, act } of shots) {
    const unfolded = { corner: null, isFolded: false };
    if (worker) await storePrivate(worker, { stripPlaces: { [new URL(url).hostname]: unfolded } });
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await context.unroute(url);
    await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: quotePage }));
    await page.goto(url);
    const read = () => boxIn(page, 'strip');
    if (!(await until(read, (box) => box !== null))) throw new Error(`${name}: the strip did not appear`);
    await act?.(page);
    await page.waitForTimeout(250);
    const box = (await read())!;
    const [x, y] = [Math.max(0, box.x - marginPx), Math.max(0, box.y - marginPx)];
    const clip = {
      x,
      y,
      width: Math.min(viewport.width, box.x + box.width + marginPx) - x,
      height: Math.min(viewport.height, box.y + box.height + marginPx) - y,
    };
    await page.screenshot({ path: path.join(outDir, `${name}.png`), ...(isWhole ? {} : { clip }) });
    console.log(name);
  }
}
