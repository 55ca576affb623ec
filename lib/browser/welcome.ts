// The page that says what the extension is: opened once, and its example read like any page.
import { browser } from 'wxt/browser';
import { isPageCommand, type PageCommand } from '../model/page-command.ts';

/** In storage, not by the reason alone: an unpacked extension may be installed anew over the data of the last time. */
const welcomedKey = 'welcomed';

/** Nobody is welcomed twice, nor after an update. @param reason as `runtime.onInstalled` tells it. */
export async function welcomeOnInstall(reason: string): Promise<void> {
  if (reason !== 'install' || (await browser.storage.local.get(welcomedKey))[welcomedKey]) return;
  await browser.storage.local.set({ [welcomedKey]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export const commandThisPage = (command: PageCommand): void => globalThis.yanjing?.runCommand?.(command);

/**
 * The browser puts content scripts into no page of an extension, and lets none be injected there: so this page runs the
 * very files that pages of the web get, and hears the keys by itself. The later scripts come first, because the
 * page would ask the background for them.
 */
export function readThisPage(): void {
  for (const file of ['card.js', 'pointer.js', 'marks.js', 'page.js']) {
    const script = document.createElement('script');
    script.src = `/${file}`;
    // In this order.
    script.async = false;
    document.head.append(script);
  }
  browser.commands.onCommand.addListener((name) => {
    if (document.hasFocus() && isPageCommand(name)) commandThisPage(name);
  });
}

/** How often it looks: nobody tells when a page was marked. */
const lookEveryMs = 100;

/** Calls back once this page has marks. @returns looks no more. */
export function onMarked(tell: () => void): () => void {
  const check = async (): Promise<void> => {
    const counts = (await globalThis.yanjing?.counts?.()) ?? {};
    if (isOver || Object.keys(counts).length === 0) return;
    isOver = true;
    clearInterval(look);
    tell();
  };
  let isOver = false;
  const look = setInterval(() => void check(), lookEveryMs);
  return () => {
    isOver = true;
    clearInterval(look);
  };
}
