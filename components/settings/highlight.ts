// Sets off what was searched for, in whatever stands on the page: as the marks on pages of the web, without touching it.
import { useEffect, type RefObject } from 'react';

const name = 'yanjing-found';

/** Beyond these nobody looks. */
const mostRanges = 500;

function rangesIn(root: Element, wanted: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && ranges.length < mostRanges) {
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

/** @param wanted made anew only when it changes. */
export function useHighlight(root: RefObject<Element | null>, wanted: readonly string[]): void {
  useEffect(() => {
    const within = root.current;
    const plain = wanted.map((text) => text.toLowerCase());
    if (!within || plain.length === 0) return;
    const mark = (): void => void CSS.highlights.set(name, new Highlight(...rangesIn(within, plain)));
    mark();
    // Rows come and go while the query stands.
    const observer = new MutationObserver(mark);
    observer.observe(within, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(name);
    };
  }, [root, wanted]);
}
