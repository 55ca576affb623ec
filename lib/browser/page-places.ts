// Where a tab's companies stand on its page: their order, and a way to each mention, asked from its frames when wanted.
import { browser } from 'wxt/browser';

export interface FrameCompany {
  companyId: string;
  count: number;
}

/** How one frame answers, once it has mentions. */
export interface Places {
  /** In the order of their first mention. */
  companies: () => Promise<FrameCompany[]>;
  /** Scrolls to the company's `nth` mention, from 0, and lets it pulse. @returns false where there is none any more. */
  show: (companyId: string, nth: number) => Promise<boolean>;
}

declare global {
  /** In the extension's own world of the frame. */
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingPlaces: Places | undefined;
}

interface Frame {
  frameId: number;
  companies: FrameCompany[];
}

/** The top frame first, as the browser gives them; where a frame stands in its page, nobody outside can tell. */
async function framesOf(tabId: number): Promise<Frame[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.yanjingPlaces?.companies() ?? [],
    });
    return frames.map(({ frameId, result }) => ({ frameId, companies: result ?? [] }));
  } catch {
    // The browser's own pages refuse every extension.
    return [];
  }
}

/** Companies of all frames in the order of their first mention; empty until a page with mentions has its later script. */
export async function companyOrderInTab(tabId: number): Promise<string[]> {
  const frames = await framesOf(tabId);
  return [...new Set(frames.flatMap(({ companies }) => companies.map(({ companyId }) => companyId)))];
}

export interface Shown {
  /** From 0. */
  nth: number;
  total: number;
}

/** @param nth counted over all frames; beyond the last it begins anew. @returns null where the page has none any more. */
export async function showInTab(tabId: number, companyId: string, nth: number): Promise<Shown | null> {
  const counts = (await framesOf(tabId)).map(({ frameId, companies }) => ({
    frameId,
    count: companies.find((one) => one.companyId === companyId)?.count ?? 0,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  let left = nth % total;
  for (const { frameId, count } of counts) {
    if (left >= count) {
      left -= count;
      continue;
    }
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: (id: string, at: number) => globalThis.yanjingPlaces?.show(id, at) ?? false,
      args: [companyId, left],
    });
    return frame?.result ? { nth: nth % total, total } : null;
  }
  return null;
}
