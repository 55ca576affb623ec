// Measures the popup with a large library: time from opening to the first painted row with a focused search box, and from a
// keystroke to the search result.
import type { CDPSession, Page } from '@playwright/test';
import { extensionIdOf, launchChromium, workerOf } from '../support/chromium.ts';
import { companyCount, fillLibrary, reportCount } from './large-library.ts';
import type { Result } from './result.ts';

const opens = 40;
/** Pause between two openings. */
const pauseMs = 300;
/** Each gives a different result than the previous one. */
const queries = ['z', 'zj', 'zjx', 'zhong', '3003', '科', '科技', 'bench', 'gf', 'hwj', '300308', 'tengxun', 's', 'sz'];

const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Milliseconds from the start of the navigation to the frame that shows a row while the search box has focus. Starts from
 * an idle empty page, so that tearing down the previous popup is not included.
 */
async function openOnce(page: Page, session: CDPSession, address: string): Promise<number> {
  await page.goto(new URL('/icon/16.png', address).href);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(pauseMs);
  await page.goto(address);
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

/** Milliseconds from a keystroke to the frame that shows its result. */
const searchOnce = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const input = document.querySelector('input')!;
    const from = performance.now();
    const answered = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role=grid]')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.querySelector('main')!, { childList: true, subtree: true, characterData: true });
    });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, typed);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answered;
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - from;
  }, query);

export async function benchPopup(): Promise<Result[]> {
  const context = await launchChromium();
  try {
    const extensionId = extensionIdOf(await workerOf(context));
    const address = `chrome-extension://${extensionId}/popup.html`;
    await fillLibrary(context);

    const page = await context.newPage();
    await page.setViewportSize({ width: 392, height: 580 });
    await page.addInitScript(() => {
      const painted = new Promise<number>((resolve) => {
        const look = (): void => {
          const isThere = document.querySelector('.row') !== null && document.activeElement?.localName === 'input';
          if (!isThere) return void requestAnimationFrame(look);
          // Resolve after this frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now()));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
      Object.assign(globalThis, { painted });
    });
    const session = await context.newCDPSession(page);
    const waits: number[] = [];
    // The first openings compile the scripts into the browser's code cache.
    for (let turn = 0; turn < opens + 3; turn++) {
      const wait = await openOnce(page, session, address);
      if (turn >= 3) waits.push(wait);
    }
    await page.waitForTimeout(1000);
    const answers: number[] = [];
    for (const query of [...queries, ...queries]) answers.push(await searchOnce(page, query));
    return [
      {
        name: `popup open to content, ${companyCount} watches, ${reportCount} reports, p95`,
        value: percentile95(waits),
        unit: 'ms',
        budget: { most: 150 },
      },
      { name: 'popup open to content, median', value: median(waits), unit: 'ms', budget: null },
      {
        name: `popup search among ${companyCount} companies, keystroke to result, p95`,
        value: percentile95(answers),
        unit: 'ms',
        budget: { most: 70 },
      },
    ];
  } finally {
    await context.close();
  }
}
