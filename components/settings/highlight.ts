// Highlights search terms on the options page with the CSS Custom Highlight API, which leaves the DOM unchanged.
import { useEffect, type RefObject } from 'react';

const name = 'yanjing-found';

/** Limits the cost of a very short term. */
const maxRanges = 500;

function rangesIn(root: Element, wanted: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && ranges.length < maxRanges) {
    const text = walker.currentNode as Text;
    const plain = text.data.toLowerCase();
    for (const one of wanted) {
      for (let at = plain.indexOf(one); at >= 0; at = plain.indexOf(one, at + one.length)) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + one.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

/** @param wanted compared by identity: pass the same array while the terms are unchanged. */
export function useHighlight(root: RefObject<Element | null>, wanted: readonly string[]): void {
  useEffect(() => {
    const within = root.current;
    const plain = wanted.map((text) => text.toLowerCase());
    if (!within || plain.length === 0) return;
    const mark = (): void => void CSS.highlights.set(name, new Highlight(...rangesIn(within, plain)));
    mark();
    // Rows mount and unmount while the query is unchanged.
    const observer = new MutationObserver(mark);
    observer.observe(within, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(name);
    };
  }, [root, wanted]);
}
