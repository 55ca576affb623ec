// `npm run store:pictures`: builds the extension and takes the pictures of the store listing, in both languages: screenshots
// of 1280 × 800 and a tile of 440 × 280. They are written to .store/, which git ignores: they can be made again at any time.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { boxIn, hover, until } from '../test/support/card.ts';
import { extensionIdOf, launchChromium, settledCounts, whenSeeded, workerOf } from '../test/support/chromium.ts';
import { newsOf, quotePageOf, tileOf, windowOf, type Language } from './store-pages.ts';

const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, '.store');
const size = { width: 1280, height: 800 };
const newsUrl = 'https://news.yanjing.example/';
const quoteUrls = { zh: 'https://quote.eastmoney.com/sz300308.html', en: 'https://finance.yahoo.com/quote/AMZN/' };

interface Studio {
  context: BrowserContext;
  /** Shows the article, and later the composed windows. */
  page: Page;
  language: Language;
}

const serve = async (context: BrowserContext, url: string, body: string): Promise<void> => {
  await context.unroute(url);
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
};

async function take(page: Page, name: string): Promise<void> {
  // Wait for the end of the fade animations.
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(outDir, `${name}.png`) });
  console.log(name);
}

const asUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

async function openNews({ context, page, language }: Studio, width: number = size.width): Promise<void> {
  await page.setViewportSize({ ...size, width });
  await serve(context, newsUrl, newsOf(language));
  await page.goto(newsUrl);
  await settledCounts(await workerOf(context), newsUrl);
}

/** Opens a page of the extension as a tab. tabs.query is patched, because popup and panel show the companies of the tab. */
async function openOwn({ context }: Studio, file: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.addInitScript((url) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    Object.assign(chrome.tabs, { query: () => query({ url }) });
  }, newsUrl);
  await page.goto(`chrome-extension://${extensionIdOf(await workerOf(context))}/${file}`);
  return page;
}

/** Puts the picture of a popup or panel over that of the article, as the browser shows them. */
async function compose(studio: Studio, name: string, own: Page, kind: 'popup' | 'panel'): Promise<void> {
  const { page } = studio;
  const behind = await page.screenshot();
  const front = await own.screenshot();
  await own.close();
  await page.setViewportSize(size);
  await page.setContent(windowOf(asUrl(behind), asUrl(front), kind));
  await take(page, name);
}

async function shootCard(studio: Studio): Promise<void> {
  await openNews(studio);
  const word = studio.language === 'en' ? 'Innolight' : '中际旭创';
  if ((await hover(studio.page, word)) === null) throw new Error(`no card appeared on ${word}`);
  await take(studio.page, `${studio.language}-1-card`);
}

async function shootPopup(studio: Studio): Promise<void> {
  await openNews(studio);
  const popup = await openOwn(studio, 'popup.html', { width: 392, height: 600 });
  const isEnglish = studio.language === 'en';
  for (const wanted of ['300308', '688256', '300442', 'AMZN', 'GOOGL']) {
    await popup.getByRole('combobox').fill(wanted);
    await popup
      .getByRole('button', { name: isEnglish ? 'Add to watchlist' : '加入自选' })
      .first()
      .click();
  }
  await popup.getByRole('combobox').fill('');
  // The bar of the last change, if it is there.
  const close = popup.getByRole('button', { name: isEnglish ? 'Close' : '关闭' });
  if (await close.isVisible()) await close.click();
  // The browser fits the popup's height to its content.
  const bottom = await popup.evaluate(() => document.querySelector('.foot')!.getBoundingClientRect().bottom);
  await popup.setViewportSize({ width: 392, height: Math.ceil(bottom) });
  await compose(studio, `${studio.language}-2-popup`, popup, 'popup');
}

async function shootPanel(studio: Studio): Promise<void> {
  await openNews(studio, size.width - 400);
  const panel = await openOwn(studio, 'sidepanel.html', { width: 400, height: size.height });
  await panel.getByRole('listitem').first().waitFor();
  await panel
    .getByRole('button', { name: studio.language === 'en' ? /Google/ : /谷歌/ })
    .first()
    .click();
  await panel.locator('.dossier-chapter').first().waitFor();
  await compose(studio, `${studio.language}-3-panel`, panel, 'panel');
}

async function shootStrip({ context, page, language }: Studio): Promise<void> {
  await page.setViewportSize(size);
  await serve(context, quoteUrls[language], quotePageOf(language));
  await page.goto(quoteUrls[language]);
  const box = await until(
    () => boxIn(page, 'strip'),
    (found) => found !== null,
    10_000,
  );
  if (!box) throw new Error('no strip appeared');
  await take(page, `${language}-4-strip`);
}

async function shootOptions(studio: Studio): Promise<void> {
  const options = await openOwn(studio, 'options.html', size);
  await options.getByRole('heading', { level: 1 }).waitFor();
  await take(options, `${studio.language}-5-options`);
  await options.close();
}

async function shootTile({ page, language }: Studio): Promise<void> {
  const icon = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(tileOf(language, icon));
  await take(page, `${language}-tile`);
}

const built = spawnSync('wxt', ['build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) {
  console.error('store:pictures: the build failed; see the messages above.');
  process.exit(1);
}
rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
for (const language of ['zh', 'en'] as const) {
  const context = await launchChromium({ language: language === 'zh' ? 'zh-CN' : 'en-US', viewport: size });
  try {
    await whenSeeded(await workerOf(context));
    const studio: Studio = { context, page: context.pages()[0] ?? (await context.newPage()), language };
    await shootCard(studio);
    await shootPopup(studio);
    await shootPanel(studio);
    await shootStrip(studio);
    await shootOptions(studio);
    await shootTile(studio);
  } finally {
    await context.close();
  }
}
console.log(`\npictures: ${pathToFileURL(outDir).href}`);
