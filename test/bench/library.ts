// Measures the library page: opening and searching it with 1,000 own reports, and reading PDFs into it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { LibraryItem } from '../../lib/model/library-item.ts';
import { aReport } from '../support/builders.ts';
import { extensionIdOf, launchChromium, whenSeeded, workerOf } from '../support/chromium.ts';
import { anOwnReport, linesOf } from '../support/own-reports.ts';
import { column, pdfOf } from '../support/pdf.ts';
import { addRows } from '../support/rows.ts';
import type { Result } from './result.ts';

const reportCount = 1000;
const opens = 15;
const queries = ['周报', '第 12 期', '第 3 证券', '第 777 期', '9', '第 1 期', '证券', '没有这份'];
const fileCount = 50;
const pagesEach = 16;

const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

const ownId = (nth: number): string => `own.bench-${nth}`;

async function fillOwnReports(page: Page): Promise<void> {
  const numbers = Array.from({ length: reportCount }, (_, nth) => nth);
  const facts = { views: 5, figures: 100, unconfirmed: 3, companyIds: [] };
  await addRows(page, {
    reports: numbers.map((nth) => ({
      ...aReport({
        id: ownId(nth),
        title: { zh: `第 ${nth} 期周报`, en: '' },
        publisher: `第 ${nth % 60} 证券`,
        asOf: new Date(Date.UTC(2024, 0, 1 + nth)).toISOString().slice(0, 10),
      }),
      packId: ownId(nth),
    })),
    libraryItems: numbers.map((nth): LibraryItem => ({
      id: `item-${nth}`,
      name: `${nth}.pdf`,
      origin: { kind: 'file' },
      addedAtMs: nth,
      size: 1000,
      state: 'saved',
      reportId: ownId(nth),
      facts,
    })),
  });
}

async function openPage(context: BrowserContext): Promise<Page> {
  const worker = await workerOf(context);
  await whenSeeded(worker);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const painted = new Promise<number>((resolve) => {
      const look = (): void => {
        if (!document.querySelector('.report-row')) return void requestAnimationFrame(look);
        // Resolve after this frame is painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      requestAnimationFrame(look);
    });
    Object.assign(globalThis, { painted, tasks });
  });
  await page.goto(`chrome-extension://${extensionIdOf(worker)}/library.html`);
  await page.locator('.report-row').first().waitFor();
  return page;
}

/** Milliseconds from a keystroke to the frame after the list is rendered again. */
const searchOnce = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const from = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, typed);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - from;
  }, query);

async function benchList(): Promise<Result[]> {
  const context = await launchChromium();
  try {
    const page = await openPage(context);
    await fillOwnReports(page);
    const waits: number[] = [];
    // The first openings compile the scripts into the browser's code cache.
    for (let turn = 0; turn < opens + 2; turn++) {
      await page.reload();
      const wait = await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
      if (turn >= 2) waits.push(wait);
    }
    const answers: number[] = [];
    for (const query of [...queries, ...queries]) answers.push(await searchOnce(page, query));
    const name = `library page, ${reportCount} own reports`;
    return [
      { name: `${name}, open to content, p95`, value: percentile95(waits), unit: 'ms', budget: null },
      { name: `${name}, keystroke to result, p95`, value: percentile95(answers), unit: 'ms', budget: { most: 70 } },
    ];
  } finally {
    await context.close();
  }
}

const characters = '行业背景与公司沿革介绍如下产品客户渠道研发团队质量交付管理制度文化历史地域气候交通教育环境社区';

/** Lines that differ between pages, because lines that pages share count as running heads. */
const filler = (page: number): string[] =>
  Array.from({ length: 40 }, (_, row) =>
    Array.from(
      { length: 30 },
      (__, at) => characters[(page * 7 + row * 11 + at * (page + row + 1)) % characters.length],
    ).join(''),
  );

function pdfNumber(nth: number): Uint8Array {
  const lines = linesOf(anOwnReport({ code: `${300_400 + nth}.SZ` }));
  const others = Array.from({ length: pagesEach - 1 }, (_, page) => column(filler(nth * pagesEach + page), 40, 60));
  return pdfOf({ pages: [column(lines, 40, 60), ...others] });
}

interface QueueTimes {
  /** Milliseconds from the choice of the files to the first draft, and to the end of the last file. */
  first: number;
  all: number;
  /** Longest task on the page meanwhile, in milliseconds. 0 if none took 50. */
  longest: number;
}

/** Runs in the page, before the files are chosen. */
function timeQueue(count: number): void {
  const { tasks } = globalThis as unknown as { tasks: number[] };
  const timed = new Promise<QueueTimes>((resolve) => {
    document.addEventListener(
      'change',
      () => {
        const from = performance.now();
        tasks.length = 0;
        let first = 0;
        const observer = new MutationObserver(() => {
          const rows = document.querySelectorAll('.queue-row').length;
          if (first === 0 && document.querySelector('li[data-state=draft]')) first = performance.now() - from;
          if (rows < count || document.querySelector('li[data-state=waiting], li[data-state=reading]')) return;
          observer.disconnect();
          const all = performance.now() - from;
          resolve({ first, all, longest: Math.max(0, ...tasks) });
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      },
      { capture: true, once: true },
    );
  });
  Object.assign(globalThis, { timed });
}

async function benchImport(): Promise<Result[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'yanjing-import-'));
  const context = await launchChromium();
  try {
    const page = await openPage(context);
    const files = Array.from({ length: fileCount }, (_, nth) => path.join(dir, `${nth}.pdf`));
    for (const [nth, file] of files.entries()) writeFileSync(file, pdfNumber(nth));
    await page.evaluate(timeQueue, fileCount);
    // By path, because the page would have to decode the bytes that Playwright passes.
    await page.locator('input[type=file]').first().setInputFiles(files);
    const { first, all, longest } = await page.evaluate(
      () => (globalThis as unknown as { timed: Promise<QueueTimes> }).timed,
    );
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const pages = fileCount * pagesEach;
    return [
      { name: `import of ${fileCount} PDFs, first draft shown`, value: first, unit: 'ms', budget: { most: 500 } },
      { name: `import of ${fileCount} PDFs, a page`, value: all / pages, unit: 'ms', budget: { most: 40 } },
      { name: `import of ${pages} pages`, value: all / 1000, unit: 's', budget: { most: 40 } },
      { name: 'import, longest task on the page', value: longest, unit: 'ms', budget: { most: 50 } },
      { name: 'import, heap of the page afterwards', value: usedSize / 2 ** 20, unit: 'MB', budget: { most: 200 } },
    ];
  } finally {
    await context.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** As many tags as a saved web page may have, most of them around a report. */
function hugeHtml(): string {
  const lines = linesOf(anOwnReport()).map((line) => `<p>${line}</p>`);
  return `<!doctype html><body>${lines.join('')}${'<p>行业<span>背景</span>与公司</p>'.repeat(35_000)}</body>`;
}

async function benchHtml(): Promise<Result[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'yanjing-html-'));
  const context = await launchChromium();
  try {
    const page = await openPage(context);
    const file = path.join(dir, 'huge.html');
    writeFileSync(file, hugeHtml());
    await page.evaluate(timeQueue, 1);
    await page.locator('input[type=file]').first().setInputFiles(file);
    const { first, longest } = await page.evaluate(
      () => (globalThis as unknown as { timed: Promise<QueueTimes> }).timed,
    );
    return [
      { name: 'import of a web page of 140,000 tags, draft shown', value: first, unit: 'ms', budget: null },
      { name: 'its longest task on the page', value: longest, unit: 'ms', budget: { most: 50 } },
    ];
  } finally {
    await context.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

export const benchLibrary = async (): Promise<Result[]> => [
  ...(await benchList()),
  ...(await benchImport()),
  ...(await benchHtml()),
];
