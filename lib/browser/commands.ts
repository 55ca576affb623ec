// Keys that the user may set in the browser: each is a command to the page in front.
import { browser } from 'wxt/browser';

/** What a page can be asked to do; the manifest names the same. */
export const pageCommands = ['next-mention', 'previous-mention', 'open-card', 'pin-card', 'close-cards'] as const;
export type PageCommand = (typeof pageCommands)[number];

declare global {
  /** How a page's content script obeys, in the extension's own world of that frame. */
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingCommand: ((command: PageCommand) => void) | undefined;
}

export const isPageCommand = (name: string): name is PageCommand => (pageCommands as readonly string[]).includes(name);

async function obey(command: PageCommand, tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      args: [command],
      // An arrow: the browser writes the function out and calls that, and a method's shorthand cannot be called so.
      func: (name) => {
        // The frame that has the focus and no frame in it that has; a page without the focus answers as a whole.
        const isFrame = /^i?frame$/i.test(document.activeElement?.tagName ?? '');
        if (document.hasFocus() ? !isFrame : window === window.top) globalThis.yanjingCommand?.(name);
      },
    });
  } catch {
    // Browser pages, the extension stores and PDF viewers refuse every extension: there is nothing to step through.
  }
}

/** The strip stands in the tab's own page. */
async function focusStrip(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => globalThis.yanjingStripView?.focus() });
  } catch {
    // As above: there is no strip.
  }
}

/** Registers at once, as a worker must that is woken by a key. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (isPageCommand(name) && tab?.id !== undefined) void obey(name, tab.id);
    if (name === 'focus-strip' && tab?.id !== undefined) void focusStrip(tab.id);
  });
}
