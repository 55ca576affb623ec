// The active tab and its company counts, live; and opening the side panel from the popup.
import { useState } from 'react';
import { watchActiveTab } from '../../lib/browser/active-tab.ts';
import { activeTab, type OpenTab } from '../../lib/browser/browser.ts';
import { popupQuery } from '../../lib/browser/menu.ts';
import type { CompanyCounts } from '../../lib/messages/page-api.ts';
import { countsInTab } from '../../lib/messages/page-companies.ts';
import { isReaderAddress } from '../../lib/browser/reader-page.ts';
import { openPanel, openPanelTab } from '../../lib/browser/panel.ts';
import type { PanelSubject } from '../../lib/dossier/subject.ts';
import { useStoredValue } from './use-stored-value.ts';
import { useUndo } from './use-undo.tsx';

export interface ActivePage {
  /** null until read. */
  tabId: number | null;
  /** null if the browser hides it. */
  address: string | null;
  title: string;
  /** null unless the page is http(s): browser pages, extension pages and files have no host here. */
  host: string | null;
  /** Whether the tab is in a private window, whose sites must not be stored. */
  isPrivate: boolean;
  /** Whether the URL scheme lets extensions run on the page, or the page is our reader. */
  isReadable: boolean;
  counts: CompanyCounts;
}

const unknown: ActivePage = {
  tabId: null,
  address: null,
  title: '',
  host: null,
  isPrivate: false,
  isReadable: true,
  counts: {},
};

function describe(tab: OpenTab | null, counts: CompanyCounts): ActivePage {
  const protocol = tab?.url?.protocol ?? '';
  const isSite = protocol === 'http:' || protocol === 'https:';
  return {
    tabId: tab?.id ?? null,
    address: tab?.url?.href ?? null,
    title: tab?.title ?? '',
    host: isSite ? (tab?.url?.hostname ?? null) : null,
    isPrivate: tab?.isIncognito === true,
    isReadable: isSite || protocol === 'file:' || isReaderAddress(tab?.url ?? null),
    counts,
  };
}

async function readActivePage(): Promise<ActivePage> {
  const tab = await activeTab();
  return describe(tab, tab ? await countsInTab(tab.id) : {});
}

function watchActivePage(onChange: () => void): () => void {
  const stop = watchActiveTab(onChange);
  // Frames report new companies, not changed counts, so counts are read again when the user returns to this page.
  document.documentElement.addEventListener('pointerenter', onChange);
  window.addEventListener('focus', onChange);
  return () => {
    stop();
    document.documentElement.removeEventListener('pointerenter', onChange);
    window.removeEventListener('focus', onChange);
  };
}

/** Follows tab switches and navigation, and the `sightings` messages that frames send when their companies change. */
export const useActivePage = (): ActivePage => useStoredValue(readActivePage, watchActivePage) ?? unknown;

/** Search box state. Starts with the text selected for the context-menu lookup if no card could show it. */
export const usePopupQuery = (): [query: string, setQuery: (query: string) => void] => useState(popupQuery);

/**
 * @returns opens a company, group or report in the side panel, or in a tab if the browser does not open the panel. Then it closes
 * the popup, which would cover both. Call it synchronously in the event handler: the panel requires a user gesture.
 */
export function useOpenBeside({ tabId }: ActivePage): (subject: PanelSubject) => void {
  const { attempt } = useUndo();
  return (subject) =>
    attempt(async () => {
      const isBeside = tabId !== null && (await isDone(openPanel(tabId, subject)));
      if (!isBeside) await openPanelTab(subject, true);
      window.close();
    });
}

const isDone = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    // Why the browser refused does not matter, because the caller opens a tab instead.
    () => false,
  );
