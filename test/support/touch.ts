// Sends trusted touch events through the debugger.
import type { Page, Worker } from '@playwright/test';
import { pointOn } from './chromium.ts';

export type Tap = (at: { x: number; y: number }) => Promise<void>;

/** Turns on touch emulation and returns a function that taps. */
export async function touchOn(page: Page): Promise<Tap> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return async ({ x, y }) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

/**
 * Waits until the page at `url` has the script that handles taps. Without it, the first tap on a link follows the link. Only
 * for pages that opened as touch pages: elsewhere the script is loaded at the first input.
 */
export async function whenTapsAreHandled(worker: Worker, url: string): Promise<void> {
  await worker.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === wanted);
    for (;;) {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        func: () =>
          (globalThis as { yanjingScripts?: { createPointer?: unknown } }).yanjingScripts?.createPointer !== undefined,
      });
      if (frame?.result) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, url);
}

/** Taps the `nth` occurrence of `text`. */
export async function tapText(page: Page, tap: Tap, text: string, nth = 0): Promise<void> {
  const point = await pointOn(page, text, nth);
  if (!point) throw new Error(`no ${text} on the page`);
  await tap(point);
}
