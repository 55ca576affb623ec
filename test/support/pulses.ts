// Pulses of the reader last two seconds, which a test on a busy machine can miss.
import type { BrowserContext, Page } from '@playwright/test';

/** Records the texts of pulses in pages that load from now on. */
export const recordPulses = (target: BrowserContext | Page): Promise<unknown> =>
  target.addInitScript(() => {
    const pulsed: string[] = [];
    Object.assign(globalThis, { pulsed });
    const set = CSS.highlights.set.bind(CSS.highlights);
    CSS.highlights.set = (name, highlight) => {
      if (name === 'reader-pulse') pulsed.push([...highlight].map(String).join());
      return set(name, highlight);
    };
  });

export const pulsesIn = (reader: Page): Promise<string[]> =>
  reader.evaluate(() => (globalThis as unknown as { pulsed: string[] }).pulsed);
