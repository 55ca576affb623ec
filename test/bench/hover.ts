// Measures the time until the card appears after a hover, with a large library and a running or a stopped background.
import type { BrowserContext, Worker } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { killWorker, pointOn, settledCounts } from '../support/chromium.ts';
import { fillLibrary, reportCount } from './large-library.ts';
import type { Result } from './result.ts';
import { quantile } from './statistics.ts';

const dwellMs = 120;

/** Times from the end of the dwell to the appearance of the card, over several hovers. */
async function benchWarmHover(context: BrowserContext, worker: Worker): Promise<Result[]> {
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
      value: quantile(waits, 0.95) - dwellMs,
      unit: 'ms',
      budget: { most: 50 },
    },
  ];
}

/** With a stopped worker: time until the card has its content. Polled from outside, because the page cannot see the card. */
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
      // Upper bound of the error that polling adds.
      5,
    );
    waits.push(performance.now() - from);
  }
  await page.close();
  return [
    {
      name: 'hover to card after the dwell, worker stopped, p95',
      value: quantile(waits, 0.95) - dwellMs,
      unit: 'ms',
      budget: { most: 150 },
    },
  ];
}

const inLarge = (results: Result[]): Result[] =>
  results.map((result) => ({ ...result, name: `${result.name}, ${reportCount} reports` }));

export async function benchHover(context: BrowserContext, worker: Worker): Promise<Result[]> {
  await fillLibrary(context);
  return [
    ...inLarge(await benchWarmHover(context, worker)),
    // Last, because it starts another worker.
    ...inLarge(await benchColdHover(context, worker)),
  ];
}
