// The active tab and its company counts, live; and opening the side panel from the popup.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { activeTab, type OpenTab } from '../../lib/browser/browser.ts';
import { readPopupQuery } from '../../lib/browser/menu.ts';
import type { CompanyCounts } from '../../lib/messages/page-api.ts';
import { countsInTab } from '../../lib/messages/page-companies.ts';
import { openPanel } from '../../lib/browser/panel.ts';

export interface ActivePage {
  /** null until read. */
  tabId: number | null;
  /** null if the browser hides it. */
  address: string | null;
  title: string;
  /** null unless the page is http(s): browser pages, extension pages and files have no host here. */
  host: string | null;
  /** Whether the URL scheme lets extensions run on the page. */
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

/** Follows tab switches and navigation, and the `sightings` messages that frames send when their companies change. */
export function useActivePage(): ActivePage {
  const [page, setPage] = useState(unknown);
  useEffect(() => {
    let isGone = false;
    let latest = 0;
    const read = async (): Promise<void> => {
      const request = ++latest;
      const tab = await activeTab();
      const counts = tab ? await countsInTab(tab.id) : {};
      // Drop a late result if a newer request has started.
      if (!isGone && request === latest) setPage(describe(tab, counts));
    };
    const onMessage = (message: { type?: string }): undefined => {
      if (message.type === 'sightings') void read();
    };
    const onActivated = (): void => void read();
    // Skip background tabs and the intermediate steps of a page load.
    const onUpdated = (
      _: number,
      change: { status?: string; url?: string; title?: string },
      tab: { active: boolean },
    ): void => {
      if (tab.active && (change.status === 'complete' || change.url || change.title)) void read();
    };
    browser.runtime.onMessage.addListener(onMessage);
    // Frames do not report changed counts, so counts are read again when the user returns to this page.
    const onReturn = (): void => void read();
    document.documentElement.addEventListener('pointerenter', onReturn);
    window.addEventListener('focus', onReturn);
    // Only the side panel needs these: a popup closes before either event.
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    void read();
    return () => {
      isGone = true;
      document.documentElement.removeEventListener('pointerenter', onReturn);
      window.removeEventListener('focus', onReturn);
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return page;
}

/** Search box state. Starts with the text selected for the context-menu lookup if no card could show it. */
export function usePopupQuery(): [query: string, setQuery: (query: string) => void] {
  const [query, setQuery] = useState('');
  useEffect(() => {
    void readPopupQuery().then((selected) => setQuery((typed) => (typed === '' ? selected : typed)));
  }, []);
  return [query, setQuery];
}

/** Opens the company's dossier in the side panel and closes the popup, which would cover both. */
export function openBeside({ tabId }: ActivePage, companyId: string): void {
  if (tabId !== null) void openPanel(tabId, companyId).then(() => window.close());
}
