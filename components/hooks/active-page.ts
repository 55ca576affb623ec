// What the active tab shows, live while an extension page is open beside it.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { activeTab, type OpenTab } from '../../lib/browser/browser.ts';
import { readPopupQuery } from '../../lib/browser/menu.ts';
import { countsInTab, type CompanyCounts } from '../../lib/browser/page-companies.ts';
import { openPanel } from '../../lib/browser/panel.ts';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/storage.ts';

export interface ActivePage {
  /** null until known. */
  tabId: number | null;
  /** null where the browser does not tell. */
  address: string | null;
  title: string;
  /** null for a page that is no site: the browser's own, an extension's, a file. */
  host: string | null;
  /** Whether the browser lets extensions read it at all. */
  isReadable: boolean;
  counts: CompanyCounts;
}

const unknown: ActivePage = { tabId: null, address: null, title: '', host: null, isReadable: true, counts: {} };

function describe(tab: OpenTab | null, counts: CompanyCounts): ActivePage {
  const protocol = tab?.url?.protocol ?? '';
  const isSite = protocol === 'http:' || protocol === 'https:';
  return {
    tabId: tab?.id ?? null,
    address: tab?.url?.href ?? null,
    title: tab?.title ?? '',
    host: isSite ? (tab?.url?.hostname ?? null) : null,
    isReadable: isSite || protocol === 'file:',
    counts,
  };
}

/** Follows the page: its frames tell the background, and so us, when companies change. And the tab that is in front. */
export function useActivePage(): ActivePage {
  const [page, setPage] = useState(unknown);
  useEffect(() => {
    let isGone = false;
    let turn = 0;
    const read = async (): Promise<void> => {
      const own = ++turn;
      const tab = await activeTab();
      const counts = tab ? await countsInTab(tab.id) : {};
      // A page that answers late is no longer the one asked for last.
      if (!isGone && own === turn) setPage(describe(tab, counts));
    };
    const onMessage = (message: { question?: string }): undefined => {
      if (message.question === 'sightings') void read();
    };
    const onActivated = (): void => void read();
    // Not each step of a loading page, nor what goes on in tabs behind.
    const onUpdated = (
      _: number,
      change: { status?: string; url?: string; title?: string },
      tab: { active: boolean },
    ): void => {
      if (tab.active && (change.status === 'complete' || change.url || change.title)) void read();
    };
    browser.runtime.onMessage.addListener(onMessage);
    // How often a company stands there is told by nobody: it is counted again when the user comes to look.
    const onLook = (): void => void read();
    document.documentElement.addEventListener('pointerenter', onLook);
    window.addEventListener('focus', onLook);
    // A popup closes before either happens; the side panel stays.
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    void read();
    return () => {
      isGone = true;
      document.documentElement.removeEventListener('pointerenter', onLook);
      window.removeEventListener('focus', onLook);
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return page;
}

/** What is searched for: at first, what a selection on a page asked for and no card could answer. */
export function usePopupQuery(): [query: string, setQuery: (query: string) => void] {
  const [query, setQuery] = useState('');
  useEffect(() => {
    void readPopupQuery().then((asked) => setQuery((typed) => (typed === '' ? asked : typed)));
  }, []);
  return [query, setQuery];
}

/** The company's dossier in the panel beside the page. The popup goes: it would stand over both. */
export function openBeside({ tabId }: ActivePage, companyId: string): void {
  if (tabId !== null) void openPanel(tabId, companyId).then(() => window.close());
}

let settings = defaultSettings;
const keep = (now: Settings): void => {
  settings = now;
};
watchSettings(keep);

/** Begun as the script loads. */
export const settingsRead: Promise<void> = readSettings().then(keep);

export function useSettings(): Settings {
  const [shown, show] = useState(settings);
  useEffect(() => {
    void settingsRead.then(() => show(settings));
    return watchSettings(show);
  }, []);
  return shown;
}
