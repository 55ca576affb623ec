// Measures changing pages: cost of a ticking table, task length during a fast feed, memory leaks, memory per tab.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { until } from '../support/card.ts';
import { countsOn, launchChromium, settledCounts, workerOf } from '../support/chromium.ts';
import { packagedScripts } from '../../scripts/packaged-lexicon.ts';
import { writeBareExtension } from './bare-extension.ts';
import type { Result } from './result.ts';
import { median, quantile } from './statistics.ts';
import { companiesWith, namesOf } from './texts.ts';
import { besidesPage, ownWork, traced } from './trace.ts';
import { storePrivate } from '../support/private-values.ts';

const listen = { code: '300308', name: '中际旭创' };

interface Opened {
  page: Page;
  session: CDPSession;
  url: string;
}

async function openPage(context: BrowserContext, worker: Worker, name: string, body: string): Promise<Opened> {
  const url = `https://bench.example/${name}`;
  const html = `<!doctype html><meta charset="utf-8"><title>行情</title>${body}`;
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const page = await context.newPage();
  await page.goto(url);
  await settledCounts(worker, url);
  return { page, session: await context.newCDPSession(page), url };
}

/** A quote table of 1,000 rows, every 20th with a known company. 1,000 prices change per second. */
function quoteTable(): string {
  const rows = Array.from({ length: 1000 }, (_, row) => {
    const [code, name] = row % 20 === 0 ? [listen.code, listen.name] : [`${301000 + row}`, `某某股份${row}`];
    return `<tr><td>${code}</td><td>${name}</td><td class="price">${(10 + row / 100).toFixed(2)}</td></tr>`;
  });
  return `<table><tr><th>代码</th><th>名称</th><th>最新价</th></tr>${rows.join('')}</table>`;
}

const tickingMs = 5000;
const tickingRounds = 5;

/** Runs in the page: 20 cells every 20 ms. */
const tickingScript = `<script>
  const cells = document.getElementsByClassName('price');
  let ticked = 0;
  setInterval(() => {
    for (let tick = 0; tick < 20; tick++) cells[(ticked++ * 7) % cells.length].textContent = (Math.random() * 100).toFixed(2);
  }, 20);
</script>`;

/** CPU time of the extension on the page's thread, in percent of a core. */
async function tickingShare(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  // By then the rest of the page has been read in idle time, too, which begins after 3 s.
  await page.waitForTimeout(6000);
  const session = await context.newCDPSession(page);
  const events = await traced(session, () => page.waitForTimeout(tickingMs));
  await page.close();
  return (besidesPage(events, new URL(url).host) / tickingMs) * 100;
}

/** Subtracts the same page with the bare walk, which has ended when the cells change. */
async function benchTicking(context: BrowserContext): Promise<Result[]> {
  const bareDir = writeBareExtension();
  const bare = await launchChromium({ extension: bareDir, keepsWelcome: true });
  const url = 'https://ticking.example/';
  const html = `<!doctype html><meta charset="utf-8"><title>行情</title>${quoteTable()}${tickingScript}`;
  const shares: number[] = [];
  const bareShares: number[] = [];
  try {
    for (const one of [context, bare]) {
      await one.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    }
    for (let round = 0; round < tickingRounds; round++) {
      shares.push(await tickingShare(context, url));
      bareShares.push(await tickingShare(bare, url));
    }
  } finally {
    await bare.close();
    rmSync(bareDir, { recursive: true, force: true });
  }
  return [
    {
      name: '1,000 ticking cells a second: share of a core',
      value: median(shares) - median(bareShares),
      unit: '%',
      budget: { most: 0.5 },
      quartiles: [quantile(shares, 0.25), quantile(shares, 0.75)],
      peers: { 'without the extension': median(bareShares) },
    },
  ];
}

/** Inserts a hundred articles per second at the top, as in a live feed. */
async function benchFeed(context: BrowserContext, worker: Worker): Promise<Result[]> {
  const { page, session, url } = await openPage(context, worker, 'feed', '<main><p>中际旭创</p></main>');
  const events = await traced(session, async () => {
    await page.evaluate(() => {
      const feed = document.querySelector('main')!;
      let added = 0;
      const timer = setInterval(() => {
        for (let at = 0; at < 10; at++) {
          const article = document.createElement('article');
          article.innerHTML = `<h2>第${added}条快讯</h2><p>新易盛午后拉升,<a href="/x">光模块</a>板块走强。</p><p>受天气影响,部分地区交通受阻。</p>`;
          feed.prepend(article);
          added++;
        }
        if (added >= 300) clearInterval(timer);
      }, 100);
    });
    await until(
      () => countsOn(worker, url),
      (counts) => counts['300502.SZSE'] === 300,
    );
  });
  await page.close();
  return [
    {
      name: 'a feed of 100 articles a second: longest task',
      value: Math.max(...ownWork(events, new URL(url).host).map(({ cpuMs }) => cpuMs)),
      unit: 'ms',
      budget: { most: 10 },
    },
  ];
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize?: number;
}

async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  // The first collection frees the references that kept the other objects alive.
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
  return (usedSize + backingStorageSize) / 1e6;
}

/** Adds and removes ten thousand articles, a hundred at a time. */
async function benchLeaks(context: BrowserContext, worker: Worker): Promise<Result[]> {
  const { page, session, url } = await openPage(context, worker, 'leaks', '<p>中际旭创</p><main></main>');
  const comeAndGo = async (turns: number): Promise<void> => {
    for (let turn = 0; turn < turns; turn++) {
      await page.evaluate(async () => {
        const main = document.querySelector('main')!;
        main.innerHTML = Array.from(
          { length: 100 },
          () => '<article><p>新易盛与<b>天孚通信</b>走强</p></article>',
        ).join('');
        await new Promise((resolve) => setTimeout(resolve, 60));
        main.replaceChildren();
      });
    }
    await until(
      () => countsOn(worker, url),
      (counts) => !('300502.SZSE' in counts),
    );
  };
  await comeAndGo(20);
  const before = await heapMegabytes(session);
  await comeAndGo(100);
  const after = await heapMegabytes(session);
  await page.close();
  return [
    { name: '10,000 articles added and removed: heap growth', value: after - before, unit: 'MB', budget: { most: 1 } },
  ];
}

/** Memory of a page with the extension, minus its memory when the site is disabled. */
async function benchMemory(context: BrowserContext, worker: Worker, label: string, most: number): Promise<Result> {
  const { page, session, url } = await openPage(context, worker, 'memory', '<p>中际旭创</p>');
  const heapWhile = async (offHosts: string[]): Promise<number> => {
    await storePrivate(worker, { settings: { offHosts } });
    await page.reload();
    await settledCounts(worker, url);
    return heapMegabytes(session);
  };
  const off = await heapWhile(['bench.example']);
  const on = await heapWhile([]);
  await page.close();
  return { name: `memory of a tab, ${label}`, value: on - off, unit: 'MB', budget: { most } };
}

/** Uses a copy of the extension that was packaged with other companies. */
export async function benchManyNames(extension: string): Promise<Result[]> {
  const copy = mkdtempSync(path.join(tmpdir(), 'yanjing-names-'));
  cpSync(extension, copy, { recursive: true });
  for (const { file, code } of packagedScripts(companiesWith(namesOf(100_000)), []))
    writeFileSync(path.join(copy, file), code);
  const context = await launchChromium({ extension: copy });
  try {
    return [await benchMemory(context, await workerOf(context), '100,000 names', 12)];
  } finally {
    await context.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

export const benchChanges = async (context: BrowserContext, worker: Worker): Promise<Result[]> => [
  ...(await benchTicking(context)),
  ...(await benchFeed(context, worker)),
  ...(await benchLeaks(context, worker)),
  await benchMemory(context, worker, 'seeds', 1),
];
