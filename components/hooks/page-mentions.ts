// Mention order of the active tab's companies, and scrolling to each mention.
import { useEffect, useState } from 'react';
import { companyOrderInTab, showInTab, type Shown } from '../../lib/messages/page-companies.ts';
import type { ActivePage } from './active-page.ts';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export interface PageMentions {
  /** Company ids by first mention; empty until read. */
  order: readonly string[];
  /** The last mention scrolled to. */
  shown: (Shown & { companyId: string }) | null;
  /** Scrolls to the company's next mention, wrapping around after the last. */
  showNext: (companyId: string) => void;
}

/** Constant, so that the order does not change in every render before it is read. */
const none: readonly string[] = [];

/** Keeps state for one page. Remount with a new `key` for another page. */
export function usePageMentions(page: ActivePage): PageMentions {
  const { tabId } = page;
  const { value: order = none, run } = useAsync<readonly string[]>();
  const { attempt } = useUndo();
  const [last, setLast] = useState<ReadonlyMap<string, number>>(new Map());
  const [shown, setShown] = useState<PageMentions['shown']>(null);

  // `page` is a new object after every read, so the order is read again too.
  useEffect(() => {
    const { tabId: readTabId } = page;
    if (readTabId !== null) run(() => companyOrderInTab(readTabId));
  }, [page, run]);

  return {
    order,
    shown,
    showNext(companyId) {
      if (tabId === null) return;
      const nth = (last.get(companyId) ?? -1) + 1;
      attempt(async () => {
        const result = await showInTab(tabId, companyId, nth);
        setShown(result && { ...result, companyId });
        setLast((before) => new Map(before).set(companyId, result?.nth ?? -1));
      });
    },
  };
}
