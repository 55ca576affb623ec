// The built extension on pages: what reading one costs, how soon the card comes, what is shipped.
import { statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { extensionDir, killWorker, pointOn, settledCounts } from '../support/chromium.ts';
import type { Result } from './result.ts';
import { articlePage } from './texts.ts';
import { ownStretches, traced } from './trace.ts';

const rounds = 5;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

/** A bare pass over the page, the first of its world as ours is of its own: every text node read, nothing done with it. */
const treeWalkerPass = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let sum = 0;
    const from = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) sum += (walker.currentNode as Text).data.length;
    const passed = performance.now() - from;
    return sum > 0 ? passed : 0;
  });

interface PageKind {
  label: string;
  bytes: number;
  /** One sentence in so many names a company. */
  every: number;
}

async function benchReading(
  context: BrowserContext,
  worker: Worker,
  { label, bytes, every }: PageKind,
): Promise<Result[]> {
  const url = `https://bench.example/${bytes}-${every}`;
  const html = articlePage(bytes, every);
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const extensionId = new URL(worker.url()).host;
  const totals: number[] = [];
  const longest: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const events = await traced(session, async () => {
      await page.goto(url);
      await settledCounts(worker, url);
    });
    const stretches = ownStretches(events, extensionId);
    totals.push(stretches.reduce((sum, ms) => sum + ms, 0));
    longest.push(Math.max(0, ...stretches));
    bare.push(await treeWalkerPass(page));
  }
  await page.close();
  return [
    {
      name: `${label}: cost of a bare TreeWalker pass`,
      value: median(totals) / median(bare),
      unit: '×',
      budget: { most: 2 },
    },
    { name: `${label}: main thread, in all`, value: median(totals), unit: 'ms', budget: null },
    { name: `${label}: longest stretch of ours`, value: median(longest), unit: 'ms', budget: { most: 10 } },
  ];
}

const frames = 30;

/** What frames cost that hold nothing to read, as most of a page full of advertisements do. */
async function benchEmptyFrames(context: BrowserContext, worker: Worker): Promise<Result[]> {
  const url = 'https://bench.example/frames';
  const serve = (at: string, body: string): Promise<unknown> =>
    context.route(at, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await serve('https://banner.example/', '<!doctype html><a href="/"><img alt=""></a><script>var shown = 1</script>');
  const frame = '<iframe src="https://banner.example/"></iframe>';
  await serve(url, `<!doctype html><meta charset="utf-8"><p>新易盛</p>${frame.repeat(frames)}`);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const totals: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const events = await traced(session, async () => {
      await page.goto(url);
      await settledCounts(worker, url);
    });
    totals.push(ownStretches(events, new URL(worker.url()).host).reduce((sum, ms) => sum + ms, 0));
  }
  await page.close();
  return [
    {
      name: `a page with ${frames} frames without text: main thread, in all`,
      value: median(totals),
      unit: 'ms',
      budget: null,
    },
  ];
}

const dwellMs = 120;

/** From the end of the dwell to the card's being there, over several hovers. */
async function benchHover(context: BrowserContext, worker: Worker): Promise<Result[]> {
  const url = 'https://bench.example/hover';
  const body = '<!doctype html><meta charset="utf-8"><p>新易盛</p><p style="margin-top:300px">天孚通信</p>';
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const page = await context.newPage();
  await page.goto(url);
  await settledCounts(worker, url);
  await hover(page, '新易盛');
  const waits: number[] = [];
  for (let turn = 0; turn < 20; turn++) {
    await page.mouse.move(500, 600);
    await until(
      () => cardText(page),
      (text) => text === null,
    );
    const point = (await pointOn(page, turn % 2 ? '新易盛' : '天孚通信'))!;
    await page.evaluate(() => {
      const seen = globalThis as unknown as { moved?: number; raised?: number };
      delete seen.moved;
      delete seen.raised;
      document.addEventListener('pointermove', () => (seen.moved ??= performance.now()), { once: true });
      new MutationObserver((_, observer) => {
        seen.raised = performance.now();
        observer.disconnect();
      }).observe(document.documentElement, { childList: true });
    });
    await page.mouse.move(point.x, point.y);
    await until(
      () => cardText(page),
      (text) => text !== null,
    );
    waits.push(
      await page.evaluate(() => {
        const { moved = 0, raised = 0 } = globalThis as unknown as { moved?: number; raised?: number };
        return raised - moved;
      }),
    );
  }
  await page.close();
  return [
    {
      name: 'hover to card after the dwell, warm, p95',
      value: percentile95(waits) - dwellMs,
      unit: 'ms',
      budget: { most: 50 },
    },
  ];
}

/** With a stopped worker: until the card says what it says, as seen from outside, for the page does not tell that. */
async function benchColdHover(context: BrowserContext, worker: Worker): Promise<Result[]> {
  const url = 'https://bench.example/cold';
  const body = '<!doctype html><meta charset="utf-8"><p>新易盛</p>';
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const page = await context.newPage();
  await page.goto(url);
  await settledCounts(worker, url);
  await hover(page, '新易盛');
  const point = (await pointOn(page, '新易盛'))!;
  const waits: number[] = [];
  for (let turn = 0; turn < 10; turn++) {
    await page.mouse.move(500, 600);
    await until(
      () => cardText(page),
      (text) => text === null,
    );
    await killWorker(context);
    const from = performance.now();
    await page.mouse.move(point.x, point.y);
    await until(
      () => cardText(page),
      (text) => text?.includes('300502') === true,
      5000,
      // What the asking adds to the figure is no more than this.
      5,
    );
    waits.push(performance.now() - from);
  }
  await page.close();
  return [
    {
      name: 'hover to card after the dwell, worker stopped, p95',
      value: percentile95(waits) - dwellMs,
      unit: 'ms',
      budget: { most: 150 },
    },
  ];
}

export async function benchPages(context: BrowserContext, worker: Worker): Promise<Result[]> {
  return [
    {
      name: 'content script, raw',
      value: statSync(path.join(extensionDir, 'page.js')).size / 1000,
      unit: 'KB',
      budget: { most: 25 },
    },
    ...(await benchReading(context, worker, { label: 'page of 100 KB', bytes: 100_000, every: 200 })),
    ...(await benchReading(context, worker, { label: 'page of 2 MB', bytes: 2_000_000, every: 200 })),
    ...(await benchReading(context, worker, { label: 'page of 2 MB, full of companies', bytes: 2_000_000, every: 8 })),
    ...(await benchReading(context, worker, { label: 'page of 5 MB', bytes: 5_000_000, every: 200 })),
    ...(await benchEmptyFrames(context, worker)),
    ...(await benchHover(context, worker)),
    // The last: it leaves another worker behind.
    ...(await benchColdHover(context, worker)),
  ];
}
