// Sends trusted touch events through the debugger.
import type { Page } from '@playwright/test';
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

/** Taps the `nth` occurrence of `text`. */
export async function tapText(page: Page, tap: Tap, text: string, nth = 0): Promise<void> {
  const point = await pointOn(page, text, nth);
  if (!point) throw new Error(`no ${text} on the page`);
  await tap(point);
}
