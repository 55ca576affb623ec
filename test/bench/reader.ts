// Measures the reader on a generated PDF of 500 pages and 5 MB, and pdf.js' viewer component on the same file in the same
// browser. pdf.js' whole viewer application is not on npm; the component is what it shows pages with.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { extensionIdOf, launchChromium, workerOf } from '../support/chromium.ts';
import { column, pdfOf, prose } from '../support/pdf.ts';
import type { Result } from './result.ts';

const pageCount = 500;
const scrolledPages = 200;
const pixelsPerSecond = 8000;
/** Then a mark counts as missing. */
const longestWaitMs = 5000;
/** Far apart, so that none is drawn ahead with another. */
const markedPages = [40, 80, 120, 160, 200, 240, 280, 320, 360, 400, 440, 480];
/** None is a common word, so that each has a mark at once. */
const names = ['中际旭创', '新易盛', '天孚通信', '光迅科技', '太辰光', '浪潮信息'];
const viewerAddress = 'https://viewer.example/';

const linesOf = (page: number): string[] =>
  Array.from({ length: 40 }, (_, at) =>
    at % 6 === 0
      ? `第${page}页：建议关注${names[(page + at) % names.length]}，行业景气度向好，订单持续。`
      : prose[at % 2]!,
  );

const makeFile = (): Buffer =>
  Buffer.from(pdfOf({ pages: Array.from({ length: pageCount }, (_, at) => column(linesOf(at + 1), 40, 60, 12)) }));

const viewerPage = `<!doctype html><link rel="stylesheet" href="/web/pdf_viewer.css">
<style>body{margin:0}#scroller{position:absolute;inset:0;overflow:auto}</style><div id="scroller"><div class="pdfViewer"></div></div>
<script type="module">
  import * as library from '/build/pdf.mjs';
  globalThis.pdfjsLib = library;
  const { EventBus, PDFViewer, PDFLinkService } = await import('/web/pdf_viewer.mjs');
  library.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.mjs';
  const data = await (await fetch('/file.pdf')).arrayBuffer();
  globalThis.start = async () => {
    const eventBus = new EventBus();
    const linkService = new PDFLinkService({ eventBus });
    const viewer = new PDFViewer({ container: document.querySelector('#scroller'), eventBus, linkService });
    linkService.setViewer(viewer);
    eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'auto'; });
    const pdf = await library.getDocument({ data, cMapUrl: '/cmaps/', cMapPacked: true, useSystemFonts: true }).promise;
    viewer.setDocument(pdf);
    linkService.setDocument(pdf);
  };
  globalThis.isReady = true;
</script>`;

async function routeViewer(context: BrowserContext, file: Buffer): Promise<void> {
  const root = path.resolve('node_modules/pdfjs-dist');
  await context.route(`${viewerAddress}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: viewerPage });
    if (pathname === '/file.pdf') return route.fulfill({ contentType: 'application/pdf', body: file });
    const asset = path.join(root, pathname);
    return existsSync(asset) ? route.fulfill({ path: asset }) : route.fulfill({ status: 404 });
  });
}

/** Milliseconds from `start` to the frame that shows the first page. */
const whenFirstPage = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const from = (globalThis as unknown as { startedAt: number }).startedAt;
    while (!document.querySelector('.page[data-page-number="1"] .canvasWrapper canvas:not([hidden])')) await frame();
    await frame();
    return performance.now() - from;
  });

/** Scrolls down by pages. @returns the longest task over 50 ms, and the 95th percentile of the frames, in milliseconds. */
const scroll = (page: Page): Promise<{ longestMs: number; frameMs: number }> =>
  page.evaluate(
    async ({ pages, speed }) => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map((entry) => entry.duration)),
      );
      observer.observe({ type: 'longtask' });
      const scroller = document.querySelector<HTMLElement>('.reader-scroller, #scroller')!;
      const end = document.querySelector<HTMLElement>(`.page[data-page-number="${pages}"]`)!.offsetTop;
      const frames: number[] = [];
      const from = performance.now();
      let last = from;
      while (scroller.scrollTop < end - 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        frames.push(now - last);
        last = now;
        scroller.scrollTop = Math.min(end, ((now - from) / 1000) * speed);
      }
      observer.disconnect();
      frames.sort((a, b) => a - b);
      return { longestMs: Math.max(0, ...tasks), frameMs: frames[Math.floor(frames.length * 0.95)] ?? 0 };
    },
    { pages: scrolledPages, speed: pixelsPerSecond },
  );

/** Milliseconds from the text of a page to its first mark. */
const whenMarked = (page: Page, number: number): Promise<number> =>
  page.evaluate(
    async ([wanted, longest]) => {
      const sheet = document.querySelector<HTMLElement>(`.page[data-page-number="${wanted}"]`)!;
      const isMarked = (): boolean =>
        [...(CSS.highlights.get('yanjing') ?? [])].some((range) => sheet.contains(range.startContainer));
      const texts = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!sheet.querySelector('.textLayer .endOfContent')) return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(sheet, { childList: true, subtree: true });
      });
      sheet.scrollIntoView();
      const from = await texts;
      const { port1, port2 } = new MessageChannel();
      port1.start();
      while (!isMarked()) {
        if (performance.now() - from > longest) return Number.POSITIVE_INFINITY;
        const turn = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }));
        port2.postMessage(null);
        await turn;
      }
      return performance.now() - from;
    },
    [number, longestWaitMs] as const,
  );

/** Megabytes of the page's process, only on Linux; NaN elsewhere. */
async function memoryOf(page: Page, session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(2000);
  const browser = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/smaps_rollup`)
    .filter(existsSync)
    .map((file) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1024);
  // The others show the empty first tab.
  return sizes.length === 0 ? Number.NaN : Math.max(...sizes);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

interface Measured {
  firstPageMs: number;
  longestMs: number;
  frameMs: number;
  markedMs: number[];
  megabytes: number;
}

/** In a browser of its own, so that its memory is that of one document. */
async function measure(
  open: (context: BrowserContext) => Promise<{ page: Page; start: () => Promise<void> }>,
  hasMarks: boolean,
): Promise<Measured> {
  const context = await launchChromium({ viewport: { width: 1200, height: 900 } });
  try {
    const times: number[] = [];
    // The first opening compiles the scripts.
    for (let turn = 0; turn < 4; turn++) {
      const { page, start } = await open(context);
      await page.evaluate(() => Object.assign(globalThis, { startedAt: performance.now() }));
      await start();
      times.push(await whenFirstPage(page));
      if (turn < 3) await page.close();
    }
    const page = context.pages().at(-1)!;
    const session = await context.newCDPSession(page);
    const { longestMs, frameMs } = await scroll(page);
    const markedMs: number[] = [];
    for (const number of hasMarks ? markedPages : []) markedMs.push(await whenMarked(page, number));
    return {
      firstPageMs: median(times.slice(1)),
      longestMs,
      frameMs,
      markedMs,
      megabytes: await memoryOf(page, session),
    };
  } finally {
    await context.close();
  }
}

export async function benchReader(): Promise<Result[]> {
  const file = makeFile();
  const own = await measure(async (context) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionIdOf(await workerOf(context))}/reader.html`);
    const input = page.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached' });
    await page.evaluate(() =>
      document.addEventListener('change', () => Object.assign(globalThis, { startedAt: performance.now() }), true),
    );
    return { page, start: () => input.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: file }) };
  }, true);
  const viewer = await measure(async (context) => {
    await routeViewer(context, file);
    const page = await context.newPage();
    await page.goto(viewerAddress);
    await page.waitForFunction(() => 'isReady' in globalThis);
    return {
      page,
      start: () => page.evaluate(() => (globalThis as unknown as { start: () => Promise<void> }).start()),
    };
  }, false);
  const size = `${(file.length / 1e6).toFixed(1)} MB, ${pageCount} pages`;
  const line = (name: string, unit: string, most: number, key: keyof Omit<Measured, 'markedMs'>): Result => ({
    name: `reader: ${name}`,
    value: own[key],
    unit,
    budget: { most },
    peers: { 'pdf.js viewer': viewer[key] },
  });
  return [
    line(`first page of ${size}`, 'ms', 600, 'firstPageMs'),
    line(`longest task while ${scrolledPages} pages scroll by (0: none over 50 ms)`, 'ms', 50, 'longestMs'),
    line('a frame of that, 95th percentile', 'ms', 17.5, 'frameMs'),
    { name: 'reader: marks of a page after its text', value: median(own.markedMs), unit: 'ms', budget: { most: 30 } },
    line('memory of the page after that', 'MB', 300, 'megabytes'),
  ];
}
