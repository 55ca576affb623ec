// Which companies a tab shows, asked from its pages at the moment of asking: a record kept in the background would have
// to survive the worker's death, navigation and the back-forward cache, and would still be late.
import { browser } from 'wxt/browser';

/** How often each company stands in one frame. */
export type CompanyCounts = Record<string, number>;

declare global {
  /** Counts a frame's mentions by company, after reading the rest of it. In the extension's world of that frame. */
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingCounts: (() => Promise<CompanyCounts>) | undefined;
  /** Companies with a visible mention in what the frame has read so far, as of its last `sightings` message. */
  // eslint-disable-next-line no-var -- as above
  var yanjingCompanies: (() => readonly string[]) | undefined;
}

/** Runs `func` in every frame of a tab. @returns no results for pages where no content script may run. */
async function inFrames<T>(tabId: number, func: () => T | Promise<T>): Promise<Awaited<T>[]> {
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func });
    return frames.flatMap(({ result }) => (result == null ? [] : [result as Awaited<T>]));
  } catch {
    // Browser pages, the extension stores and PDF viewers refuse every extension: no company can be known there.
    return [];
  }
}

/** Mentions by company in all frames of a tab. Each page is read to its end for it. */
export async function countsInTab(tabId: number): Promise<CompanyCounts> {
  const total: CompanyCounts = {};
  for (const counts of await inFrames(tabId, () => globalThis.yanjingCounts?.())) {
    for (const [companyId, count] of Object.entries(counts ?? {})) total[companyId] = (total[companyId] ?? 0) + count;
  }
  return total;
}

/** Companies that the pages of a tab are known to show, without any further reading or measuring. */
export async function companiesInTab(tabId: number): Promise<string[]> {
  const frames = await inFrames(tabId, () => globalThis.yanjingCompanies?.());
  return [...new Set(frames.flatMap((companies) => companies ?? []))];
}
