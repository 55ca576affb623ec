// The strip's script is put into the pages of broker sites, and of no others: registered by the browser, which keeps that
// over restarts. So neither an ordinary page nor the background does anything for it.
import { browser } from 'wxt/browser';

const id = 'strip';
const file = '/strip.js';

/** The tab's own page alone: a frame with a quote in it is a part of another page. */
export async function registerStrip(matches: string[]): Promise<void> {
  const script = { id, matches, js: [file.slice(1)], runAt: 'document_idle' as const, allFrames: false };
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Pages that were open before: the browser puts nothing into those. */
export async function startStripInTabs(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  const starting = tabs.flatMap(({ id: tabId }) =>
    tabId === undefined ? [] : [browser.scripting.executeScript({ target: { tabId }, files: [file] })],
  );
  // A page that refuses the extension is left alone.
  await Promise.allSettled(starting);
}
