// Events that may change the active tab, its page, or the companies found on it.
import { browser } from 'wxt/browser';

interface TabChange {
  status?: string;
  url?: string;
  title?: string;
}

/**
 * Calls `onChange` after a tab switch, after navigation in the active tab, and when a frame reports changed companies.
 * @returns unsubscribes.
 */
export function watchActiveTab(onChange: () => void): () => void {
  const onMessage = (message: { type?: string }): undefined => {
    if (message.type === 'sightings') onChange();
  };
  const onActivated = (): void => onChange();
  // Skips background tabs and the intermediate steps of a page load.
  const onUpdated = (_: number, change: TabChange, tab: { active: boolean }): void => {
    if (tab.active && (change.status === 'complete' || change.url || change.title)) onChange();
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
