// Highlights search terms on the options page with the CSS Custom Highlight API, which leaves the DOM unchanged.
import { useEffect, type RefObject } from 'react';

const name = 'yanjing-found';

/** Limits the cost of a very short term. */
const maxRanges = 500;

function rangesIn(root: Element, terms: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return (node as Element).hasAttribute('hidden') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  while (walker.nextNode() && ranges.length < maxRanges) {
    const text = walker.currentNode as Text;
    const plain = text.data.toLowerCase();
    for (const term of terms) {
      for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + term.length)) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + term.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

/** @param terms compared by identity: pass the same array while they are unchanged. */
export function useHighlight(root: RefObject<Element | null>, terms: readonly string[]): void {
  useEffect(() => {
    const within = root.current;
    const plain = terms.map((text) => text.toLowerCase());
    if (!within || plain.length === 0) return;
    const mark = (): void => void CSS.highlights.set(name, new Highlight(...rangesIn(within, plain)));
    mark();
    // Rows mount and unmount while the query is unchanged.
    const observer = new MutationObserver(mark);
    observer.observe(within, { childList: true, characterData: true, subtree: true, attributeFilter: ['hidden'] });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(name);
    };
  }, [root, terms]);
}
