// Queries the companies on the pages of a tab. Not cached, because a cache in the background would have to survive worker
// termination, navigation and the back-forward cache.
import { callPage } from './call-page.ts';
import type { CompanyCounts } from './page-api.ts';

/** Mentions by company in all frames. Each page is read to its end for it. */
export async function countsInTab(tabId: number): Promise<CompanyCounts> {
  const total: CompanyCounts = {};
  for (const { value } of await callPage(tabId, 'all', 'counts')) {
    for (const [companyId, count] of Object.entries(value ?? {})) total[companyId] = (total[companyId] ?? 0) + count;
  }
  return total;
}

/** Companies that the pages are known to show, without further reading or measuring. */
export async function companiesInTab(tabId: number): Promise<string[]> {
  const frames = await callPage(tabId, 'all', 'companies');
  return [...new Set(frames.flatMap(({ value }) => value ?? []))];
}

/** Companies of all frames in the order of their first mention. */
export async function companyOrderInTab(tabId: number): Promise<string[]> {
  const frames = await callPage(tabId, 'all', 'companyOrder');
  return [...new Set(frames.flatMap(({ value }) => (value ?? []).map(({ companyId }) => companyId)))];
}

export interface Shown {
  /** From 0. */
  nth: number;
  total: number;
}

/**
 * Scrolls to a mention and highlights it.
 * @param nth counted over all frames; wraps around.
 * @returns `null` if the company has no mention any more.
 */
export async function showInTab(tabId: number, companyId: string, nth: number): Promise<Shown | null> {
  const counts = (await callPage(tabId, 'all', 'companyOrder')).map(({ frameId, value }) => ({
    frameId,
    count: value?.find((one) => one.companyId === companyId)?.count ?? 0,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  let left = nth % total;
  for (const { frameId, count } of counts) {
    if (left >= count) {
      left -= count;
      continue;
    }
    const [shown] = await callPage(tabId, frameId, 'showMention', companyId, left);
    return shown?.value ? { nth: nth % total, total } : null;
  }
  return null;
}
