// Where the companies of the active page stand on it, and the way to each mention.
import { useEffect, useState } from 'react';
import { companyOrderInTab, showInTab, type Shown } from '../../lib/browser/page-places.ts';
import type { ActivePage } from './active-page.ts';

export interface PageMentions {
  /** By first mention; empty until known. */
  order: readonly string[];
  /** The mention that was shown last. */
  shown: (Shown & { companyId: string }) | null;
  /** Goes to the company's next mention, from its first one on and round again. */
  showNext: (companyId: string) => void;
}

/** For one page: on another, a component with another key begins anew. */
export function usePageMentions(page: ActivePage): PageMentions {
  const { tabId } = page;
  const [order, setOrder] = useState<readonly string[]>([]);
  const [last, setLast] = useState<ReadonlyMap<string, number>>(new Map());
  const [shown, setShown] = useState<PageMentions['shown']>(null);

  // Each reading of the page is a new object: the order is asked again with each.
  useEffect(() => {
    let isGone = false;
    if (page.tabId !== null) void companyOrderInTab(page.tabId).then((found) => isGone || setOrder(found));
    return () => {
      isGone = true;
    };
  }, [page]);

  return {
    order,
    shown,
    showNext(companyId) {
      if (tabId === null) return;
      const nth = (last.get(companyId) ?? -1) + 1;
      void showInTab(tabId, companyId, nth).then((result) => {
        setShown(result && { ...result, companyId });
        setLast((before) => new Map(before).set(companyId, result?.nth ?? -1));
      });
    },
  };
}
