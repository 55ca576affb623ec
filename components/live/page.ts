// What the active tab shows, live while an extension page is open beside it.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { activeTab, type OpenTab } from '../../lib/platform/browser.ts';
import { readPopupQuery } from '../../lib/platform/menu.ts';
import { countsInTab, type CompanyCounts } from '../../lib/platform/page-companies.ts';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/storage.ts';

export interface ActivePage {
  /** null for a page that is no site: the browser's own, an extension's, a file. */
  host: string | null;
  /** Whether the browser lets extensions read it at all. */
  isReadable: boolean;
  counts: CompanyCounts;
}

const unknown: ActivePage = { host: null, isReadable: true, counts: {} };

function describe(tab: OpenTab | null, counts: CompanyCounts): ActivePage {
  const protocol = tab?.url?.protocol ?? '';
  const isSite = protocol === 'http:' || protocol === 'https:';
  return { host: isSite ? (tab?.url?.hostname ?? null) : null, isReadable: isSite || protocol === 'file:', counts };
}

/** Follows the page: its frames tell the background, and so us, when companies change. */
export function useActivePage(): ActivePage {
  const [page, setPage] = useState(unknown);
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const tab = await activeTab();
      const counts = tab ? await countsInTab(tab.id) : {};
      if (!isGone) setPage(describe(tab, counts));
    };
    const onMessage = (message: { question?: string }): undefined => {
      if (message.question === 'sightings') void read();
    };
    browser.runtime.onMessage.addListener(onMessage);
    void read();
    return () => {
      isGone = true;
      browser.runtime.onMessage.removeListener(onMessage);
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

export function useSettings(): Settings {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
