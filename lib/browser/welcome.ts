// Opens the welcome page once, and reports when its example is marked.
import { browser } from 'wxt/browser';
import { storageItem } from './storage-item.ts';

/** Stored, because the install reason is not enough: an unpacked extension can be reinstalled with its old data. */
const welcomedItem = storageItem<boolean, 'local'>({
  area: 'local',
  key: 'welcomed',
  parse: (stored) => (typeof stored === 'boolean' ? stored : undefined),
  fallback: false,
});

/** Opens the welcome page on the first installation only. @param reason from `runtime.onInstalled`. */
export async function welcomeOnInstall(reason: string): Promise<void> {
  if (reason !== 'install') return;
  let isFirst = false;
  await welcomedItem.update((isWelcomed) => {
    isFirst = !isWelcomed;
    return true;
  });
  if (!isFirst) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Polled, because a page gets no event when it is marked: its own `sightings` message does not reach itself. */
const pollMs = 50;

/** The content script debounces the list of companies, so it is late by a second. The page has no highlights but marks. */
const isMarked = (): boolean =>
  [...CSS.highlights.values()].some(({ size }) => size > 0) || Boolean(globalThis.yanjing?.companies?.().length);

/**
 * Calls `onFirstMark` once, when this page has marks. Does not count mentions: for that, the content script would read the
 * page to its end each time.
 * @returns stops polling.
 */
export function onMarked(onFirstMark: () => void): () => void {
  const timer = setInterval(() => {
    if (!isMarked()) return;
    clearInterval(timer);
    onFirstMark();
  }, pollMs);
  return () => clearInterval(timer);
}
