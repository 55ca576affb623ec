// Registers the strip's content script dynamically, for broker sites only. The browser persists the registration over
// restarts, so the strip costs other pages and the background nothing.
import { browser } from 'wxt/browser';

const id = 'strip';
const file = '/strip.js';

/** Top frames only: a frame with a quote is part of another page. */
export async function registerStrip(matches: string[]): Promise<void> {
  const script = { id, matches, js: [file.slice(1)], runAt: 'document_idle' as const, allFrames: false };
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Injects the script into tabs that were open before the registration. */
export async function startStripInTabs(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  const starting = tabs.flatMap(({ id: tabId }) =>
    tabId === undefined ? [] : [browser.scripting.executeScript({ target: { tabId }, files: [file] })],
  );
  // Pages that do not allow scripts are skipped.
  await Promise.allSettled(starting);
}
