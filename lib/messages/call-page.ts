// Calls content scripts from the background and from extension pages.
import { browser } from 'wxt/browser';
import { askOwnPage } from '../browser/own-pages.ts';
import type { PageApi } from './page-api.ts';

export interface PageResult<T> {
  frameId: number;
  /** `null` if the frame does not have the script that provides the function. */
  value: T | null;
}

/**
 * Calls a function of the page API. `executeScript` is used instead of `tabs.sendMessage`: it reaches only frames that exist,
 * and needs no listener in every page.
 * @param frame `all`, or a frame id; 0 is the top frame.
 * @returns one result a frame, the top frame first; none if the tab is gone or does not allow scripts (browser pages,
 * extension stores, PDF viewers).
 */
export async function callPage<K extends keyof PageApi>(
  tabId: number,
  frame: number | 'all',
  name: K,
  ...args: Parameters<PageApi[K]>
): Promise<PageResult<Awaited<ReturnType<PageApi[K]>>>[]> {
  const target = frame === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };
  try {
    const results = await browser.scripting.executeScript({
      target,
      args: [name, args],
      func: (called: K, given: Parameters<PageApi[K]>) => {
        // Runs in the page, without imports: `pageApi()` written out.
        const api = Object.hasOwn(globalThis, 'yanjing') ? globalThis.yanjing : undefined;
        const callee = api?.[called] as ((...all: unknown[]) => unknown) | undefined;
        return callee?.(...given) ?? null;
      },
    });
    return results.map(({ frameId, result }) => ({
      frameId,
      value: (result ?? null) as Awaited<ReturnType<PageApi[K]>> | null,
    }));
  } catch {
    // A page of the extension, or none that could be called: then the caller gets no results.
    const own = await askOwnPage(tabId, { name, args });
    return own ? [{ frameId: 0, value: own.value as Awaited<ReturnType<PageApi[K]>> | null }] : [];
  }
}
