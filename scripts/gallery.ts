// `npm run gallery [-- NAME]`: builds the extension and writes screenshots of all states of card, strip, popup, side panel,
// options, welcome page, reader, comparison and picture to gallery/. NAME: only card and strip screenshots whose name contains it.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { cardBox, hover } from '../test/support/card.ts';
import { extensionIdOf, launchChromium, settledCounts, whenSeeded, workerOf } from '../test/support/chromium.ts';
import { addRows } from '../test/support/rows.ts';
import { chineseShots, conflictShots, englishShots, sentenceShots, type Shot } from './gallery-shots.ts';
import { shootDocuments } from './gallery-documents.ts';
import { shootLibrary } from './gallery-library.ts';
import { shootNotices } from './gallery-notices.ts';
import { englishStripShots, ownStripShots, shootStrips, stripShots } from './gallery-strip.ts';
import { shootOptions, shootWelcome } from './gallery-settings.ts';
import { rivalHouses } from '../test/support/rival-houses.ts';

const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, 'gallery');
const url = 'https://gallery.yanjing.example/';
const marginPx = 28;
/** Source documents of the reports, if available. With them attached, a figure shows its sentence. */
const sourcesDir = path.join(root, '../shared/seeds');
const desk = { width: 900, height: 760 };

const article = (body: string): string => `<!doctype html><meta charset="utf-8"><title>行情</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0 auto; max-width: 680px; padding: 34px 40px; font: 16px/1.9 system-ui, 'Noto Sans CJK SC', sans-serif;
    background: light-dark(#fff, #0e1116); color: light-dark(#222, #cfd6e2) }
</style><p>${body}</p>`;

async function shoot(page: Page, context: BrowserContext, shot: Shot): Promise<void> {
  const { name, body, word, colorScheme = 'light', viewport = desk, isWhole = false } = shot;
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await context.unroute(url);
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: article(body) }));
  await page.goto(url);
  await settledCounts(await workerOf(context), url);
  if ((await hover(page, word)) === null) throw new Error(`${name}: no card appeared on ${word}`);
  await shot.act?.(page);
  // Wait for the end of the fade animation.
  await page.waitForTimeout(200);
  const box = await cardBox(page);
  if (!box) throw new Error(`${name}: the card was dismissed`);
  const [x, y] = [Math.max(0, box.x - marginPx), Math.max(0, box.y - marginPx * 2)];
  const clip = {
    x,
    y,
    width: Math.min(viewport.width, box.x + box.width + marginPx) - x,
    height: Math.min(viewport.height, box.y + box.height + marginPx) - y,
  };
  await page.screenshot({ path: path.join(outDir, `${name}.png`), ...(isWhole ? {} : { clip }) });
  console.log(name);
}

/** Opens an extension page as a tab. tabs.query is patched, because the popup queries the active tab. */
async function openOwn(context: BrowserContext, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((behind) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    Object.assign(chrome.tabs, { query: () => query({ url: behind }) });
  }, url);
  await page.goto(`chrome-extension://${extensionIdOf(await workerOf(context))}/${file}`);
  return page;
}

async function shootOwn(context: BrowserContext): Promise<void> {
  const popup = await openOwn(context, 'popup.html');
  await popup.setViewportSize({ width: 392, height: 560 });
  const take = async (name: string): Promise<void> => {
    await popup.waitForTimeout(200);
    // Else its sticky search box would cover what is below it in the picture.
    await popup.evaluate(() => window.scrollTo(0, 0));
    // Only the content, because the browser fits the popup's height to it.
    await popup
      .locator('.yj')
      .first()
      .screenshot({ path: path.join(outDir, `${name}.png`) });
    console.log(name);
  };
  const search = popup.getByRole('combobox');
  await popup.getByText('暂无自选').waitFor();
  await take('popup-empty');
  for (const wanted of ['中际旭创', '寒武纪', '润泽科技', '亚马逊']) {
    await search.fill(wanted);
    await popup.getByRole('button', { name: '加入自选' }).first().click();
  }
  await search.fill('光');
  await popup.getByRole('row').first().waitFor();
  await take('popup-search');
  await search.fill('没有这家');
  await take('popup-search-none');
  await search.fill('');
  await take('popup-watchlist');
  await popup.getByRole('button', { name: '多选' }).click();
  for (const wanted of ['亚马逊', '润泽科技']) await popup.getByRole('checkbox', { name: `选择 ${wanted}` }).check();
  await popup.getByRole('combobox', { name: '标签' }).fill('算力');
  await popup.getByRole('button', { name: '添加标签' }).click();
  await popup.getByRole('button', { name: '算力 2' }).waitFor();
  await take('popup-watchlist-choosing');
  await popup.getByRole('button', { name: '完成' }).click();
  await popup.getByRole('button', { name: '关闭' }).click();
  await popup.emulateMedia({ colorScheme: 'dark' });
  await take('popup-watchlist-dark');
  await popup.emulateMedia({ colorScheme: 'light' });
  await popup.getByRole('tab', { name: '本页' }).click();
  await popup.getByRole('listitem').first().waitFor();
  await take('popup-page');
  await popup.getByRole('tab', { name: '研报' }).click();
  await take('popup-reports');
  await popup.close();
}

/** Takes the panel at the browser's default width and at the minimum width. */
async function shootPanel(context: BrowserContext, language: 'zh' | 'en'): Promise<void> {
  const panel = await openOwn(context, 'sidepanel.html');
  const take = async (name: string): Promise<void> => {
    await panel.waitForTimeout(250);
    await panel.screenshot({ path: path.join(outDir, `panel-${name}.png`), fullPage: true });
    console.log(`panel-${name}`);
  };
  const show = (companyId: string): Promise<void> =>
    panel.evaluate(async (id) => {
      const [tab] = await chrome.tabs.query({});
      await chrome.storage.local.set({ panelWish: { tabId: tab!.id!, companyId: id } });
    }, companyId);
  await panel.setViewportSize({ width: 400, height: 640 });
  await panel.getByRole('listitem').first().waitFor();
  await take(language === 'en' ? 'page-english' : 'page');
  for (const [companyId, name] of [
    ['GOOGL.NASDAQ', 'dossier'],
    ['300308.SZSE', 'dossier-peers'],
  ] as const) {
    await show(companyId);
    await panel.locator('.dossier-chapter').first().waitFor();
    await take(language === 'en' ? `${name}-english` : name);
  }
  if (language === 'zh') {
    await panel.emulateMedia({ colorScheme: 'dark' });
    await take('dossier-dark');
    await panel.setViewportSize({ width: 320, height: 640 });
    await take('dossier-narrow');
  }
  await panel.close();
}

const shooting = (context: BrowserContext, language: 'zh' | 'en') => ({
  open: (file: string) => openOwn(context, file),
  outDir,
  language,
});

async function inBrowser(language: 'zh-CN' | 'en-US', work: (context: BrowserContext, page: Page) => Promise<void>) {
  const context = await launchChromium({ language, viewport: desk });
  try {
    await whenSeeded(await workerOf(context));
    await work(context, context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

const only = process.argv[2];
const named = [
  ...chineseShots,
  ...englishShots,
  ...conflictShots,
  ...(existsSync(sourcesDir) ? sentenceShots : []),
  ...stripShots,
  ...ownStripShots,
  ...englishStripShots,
].map(({ name }) => name);
if (only && !named.some((name) => name.includes(only))) {
  console.error(`gallery: no card or strip screenshot has "${only}" in its name. The names are:\n${named.join('\n')}`);
  process.exit(1);
}
const built = spawnSync('wxt', ['build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) {
  console.error('gallery: the build failed; see the messages above.');
  process.exit(1);
}
rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
const wanted = <T extends { name: string }>(shots: readonly T[]): readonly T[] =>
  shots.filter(({ name }) => !only || name.includes(only));

await inBrowser('zh-CN', async (context, page) => {
  for (const shot of wanted(chineseShots)) await shoot(page, context, shot);
  if (!only) {
    const news = '新易盛、新易盛与中际旭创走强,寒武纪(688256)放量,亚马逊(AMZN)上调资本开支,润泽科技(300442)获净流入。';
    await shoot(page, context, { name: 'page', body: news, word: '中际旭创', isWhole: true });
    await shootOwn(context);
    await shootPanel(context, 'zh');
    await shootOptions(shooting(context, 'zh'));
    await shootWelcome(shooting(context, 'zh'));
    await shootDocuments(shooting(context, 'zh'));
    await shootNotices(shooting(context, 'zh'));
  }
  await shootStrips(context, page, wanted(stripShots), outDir);
  const own = await openOwn(context, 'options.html#reports');
  for (const file of existsSync(sourcesDir) ? readdirSync(sourcesDir) : []) {
    await own.getByLabel('选择文件…').setInputFiles(path.join(sourcesDir, file));
    await own.getByText(/已附上/).waitFor();
  }
  await addRows(own, rivalHouses);
  await own.close();
  await shootStrips(context, page, wanted(ownStripShots), outDir);
  if (existsSync(sourcesDir)) for (const shot of wanted(sentenceShots)) await shoot(page, context, shot);
  for (const shot of wanted(conflictShots)) await shoot(page, context, shot);
});
await inBrowser('en-US', async (context, page) => {
  for (const shot of wanted(englishShots)) await shoot(page, context, shot);
  if (!only) {
    await shootPanel(context, 'en');
    await shootOptions(shooting(context, 'en'));
    await shootWelcome(shooting(context, 'en'));
    await shootDocuments(shooting(context, 'en'));
    await shootNotices(shooting(context, 'en'));
  }
  // Last, because these navigate away from the page that the panel shows.
  await shootStrips(context, page, wanted(englishStripShots), outDir);
});
if (!only)
  for (const [locale, language] of [
    ['zh-CN', 'zh'],
    ['en-US', 'en'],
  ] as const)
    await inBrowser(locale, async (context, page) => {
      await shootLibrary(shooting(context, language));
      const body = '今日 中际旭创 大涨';
      const name = `card-own-report-${language}`;
      await shoot(page, context, { name, body, word: '中际旭创' });
      await shoot(page, context, { name: `${name}-dark`, body, word: '中际旭创', colorScheme: 'dark' });
    });
console.log(`\nscreenshots: ${pathToFileURL(outDir).href}`);
