// Creates DOM ranges of a place. Ranges are not kept, because the browser updates each live range on every DOM change.
import type { Place } from './place.ts';

/** One range for each text node, so that annotations between the characters are left out. */
export const staticRangesOf = ({ segments }: Place): StaticRange[] =>
  segments
    // The page may have shortened the text since it was read.
    .filter(({ node, end }) => node.isConnected && end <= node.length)
    .map(
      ({ node, start, end }) =>
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );

/** A live range from the first to the last character. Do not keep it. */
export function rangeOf({ segments }: Place): Range {
  const range = document.createRange();
  // In a text layer, text nodes may be in any order.
  const inOrder = segments.toSorted((a, b) =>
    a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  // The page may have shortened the text since it was read.
  const setAt = (edge: 'setStart' | 'setEnd', node: Text, at: number): void =>
    range[edge](node, Math.min(at, node.length));
  const last = inOrder.at(-1)!;
  setAt('setStart', inOrder[0]!.node, inOrder[0]!.start);
  setAt('setEnd', last.node, last.end);
  return range;
}
