// Which companies a tab shows, asked from its pages at the moment of asking: a record kept in the background would have
// to survive the worker's death, navigation and the back-forward cache, and would still be late.
import { browser } from 'wxt/browser';

/** How often each company stands in one frame. */
export type CompanyCounts = Record<string, number>;

declare global {
  /**
   * Counts a frame's companies, in the extension's world of that frame.
   * @param isPartial counts what has been read so far, instead of reading the rest of the page first.
   */
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingCounts: ((isPartial?: boolean) => Promise<CompanyCounts>) | undefined;
}

/**
 * The companies of all frames of a tab, added up; empty for pages where no content script may run.
 * @param isPartial counts what has been read so far: a page is read to its end only when someone wants to know.
 */
export async function countsInTab(tabId: number, isPartial = false): Promise<CompanyCounts> {
  const total: CompanyCounts = {};
  let frames: { result?: unknown }[];
  try {
    frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      args: [isPartial],
      func: (isPart) => globalThis.yanjingCounts?.(isPart) ?? {},
    });
  } catch {
    // Browser pages, the extension stores and PDF viewers refuse every extension: no company can be known there.
    return total;
  }
  for (const { result } of frames) {
    for (const [companyId, count] of Object.entries((result ?? {}) as CompanyCounts)) {
      total[companyId] = (total[companyId] ?? 0) + count;
    }
  }
  return total;
}
