// Registers the strip's content script dynamically, for broker sites only. The browser persists the registration over
// restarts, so the strip costs other pages and the background nothing.
import { browser } from 'wxt/browser';

const knownId = 'strip';
const ownId = 'strip-own-sites';

const knownFiles = ['/strip.js'] as const;
/** The first script tells the strip that the page may match a pattern of the user, which only the worker knows. */
const ownFiles = ['/own-site.js', '/strip.js'] as const;

export interface StripMatches {
  /** Of the built-in sites. */
  known: string[];
  /** Of the user's own patterns. */
  own: string[];
}

type Files = typeof knownFiles | typeof ownFiles;

/** Top frames only: a frame with a quote is part of another page. */
async function register(id: string, matches: string[], files: Files): Promise<void> {
  const { getRegisteredContentScripts, unregisterContentScripts } = browser.scripting;
  const js = files.map((file) => file.slice(1));
  const fixed = { runAt: 'document_idle' as const, allFrames: false };
  // Named although it is the default: Chromium's `updateContentScripts` resets it to false if it is missing.
  const script = { id, matches, js, ...fixed, persistAcrossSessions: true };
  const [registered] = await getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await unregisterContentScripts({ ids: [id] });
  } else if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

export async function registerStrip({ known, own }: StripMatches): Promise<void> {
  await register(ownId, own, ownFiles);
  await register(knownId, known, knownFiles);
}

async function startIn(matches: string[], files: Files): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  const starting = tabs.flatMap(({ id: tabId }) =>
    tabId === undefined ? [] : [browser.scripting.executeScript({ target: { tabId }, files: [...files] })],
  );
  // Pages that do not allow scripts are skipped.
  await Promise.allSettled(starting);
}

/** Injects the script into tabs that were open before the registration. */
export async function startStripInTabs({ known, own }: StripMatches): Promise<void> {
  await startIn(own, ownFiles);
  await startIn(known, knownFiles);
}
