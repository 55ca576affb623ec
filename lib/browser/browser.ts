// Wrappers of general browser APIs: scripts, badge, tabs, language.
import { browser } from './namespace.ts';
import { askOwnPage } from './own-pages.ts';

/** False after the extension was updated, reloaded or removed while the page is open: every API call throws then. */
export const isAlive = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Throwing means that the extension context was invalidated, so the answer is false.
    return false;
  }
};

/** The supported language that matches the browser's UI language; zh-CN by default. */
export const browserLanguage = (): 'zh-CN' | 'en' => (browser.i18n.getUILanguage().startsWith('en') ? 'en' : 'zh-CN');

export type InjectedFile =
  | '/lexicon.js'
  | '/marks.js'
  | '/card.js'
  | '/pointer.js'
  | '/private-layer.js'
  | '/own-marks.js'
  | '/strip-view.js'
  | '/listed-names.js'
  | '/listed.js'
  | '/look-up.js';

/**
 * Runs packaged scripts in one frame, in the content script's world, one after another. It needs no web-accessible resource
 * and works under every page CSP. A page of the extension loads them itself.
 * @throws if the page allows no scripts.
 */
export async function injectScripts(tabId: number, frameId: number, files: InjectedFile[]): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
  } catch (error) {
    if (!(await askOwnPage(tabId, { files }))) throw error;
  }
}

/** Shows the number of companies on the page; for 0 what all tabs show (icon-light.ts). */
export async function setBadge(tabId: number, count: number): Promise<void> {
  // Both browsers take `null`, which the types leave out: it gives the tab the text of all tabs again.
  const text = (count === 0 ? null : String(Math.min(count, 999))) as string;
  await browser.action.setBadgeText({ tabId, text });
}

/** The background color is set in icon-light.ts. */
export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** Whether the page, of the web or of the extension, is in a private window. There, Firefox offers extension pages no database. */
export const isPrivateWindow = (): boolean => browser.extension?.inIncognitoContext ?? false;

/** Whether this is a page of the extension, which is no site. */
export const isOwnPage = (): boolean => globalThis.location?.protocol.endsWith('-extension:') ?? false;

export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** @param part of the options page, such as "data": an address of components/settings/route.ts. */
export async function openOptions(part?: string): Promise<void> {
  if (part === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${part}`) });
}

export interface OpenTab {
  id: number;
  url: URL | null;
  title: string;
  isIncognito: boolean;
}

const parseUrl = (url: string | undefined): URL | null => (url && URL.canParse(url) ? new URL(url) : null);

export const describeTab = (id: number, tab: { url?: string; title?: string; incognito: boolean }): OpenTab => ({
  id,
  url: parseUrl(tab.url),
  title: tab.title ?? '',
  isIncognito: tab.incognito,
});

/** The active tab of the current window. */
export async function activeTab(): Promise<OpenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : describeTab(tab.id, tab);
}

/** @throws if there is no such tab. */
export async function tabById(tabId: number): Promise<OpenTab> {
  return describeTab(tabId, await browser.tabs.get(tabId));
}

export const isTabOpen = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    () => true,
    // The answer itself: the browser rejects only for an unknown id.
    () => false,
  );

/** Open web pages; after installation they have no content script yet. */
export async function openWebTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [describeTab(tab.id, tab)]));
}

/** Injects the manifest's content scripts into an open tab. @returns false if the page does not allow scripts. */
export async function startInTab(tabId: number): Promise<boolean> {
  const declared = browser.runtime.getManifest().content_scripts ?? [];
  const target = { tabId, allFrames: true };
  try {
    const css = declared.flatMap((script) => script.css ?? []);
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({
      target,
      files: declared.flatMap((script) => script.js ?? []) as ['/card.js'],
    });
    return true;
  } catch {
    // Extension stores, error pages and closed tabs reject injection.
    return false;
  }
}
