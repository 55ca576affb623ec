// Mentions in the order in which a reader meets them.
import { boxOf } from './blocks.ts';
import type { PageMention } from './locate.ts';
import { rangeOf } from './range.ts';

/** The nodes from the document's own tree down to `node`, one for each shadow root on the way. */
function chainOf(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...chainOf(root.host), node] : [node];
}

function compareNodes(a: Node, b: Node): number {
  const [chainA, chainB] = [chainOf(a), chainOf(b)];
  const at = chainA.findIndex((node, index) => node !== chainB[index]);
  const [first, second] = [chainA[at], chainB[at]];
  // One is the host of the other's tree: the host's own text is read first.
  if (!first || !second) return chainA.length - chainB.length;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

const compare = (a: PageMention, b: PageMention): number => {
  const [first, second] = [a.segments[0]!, b.segments[0]!];
  return first.node === second.node ? first.start - second.start : compareNodes(first.node, second.node);
};

const isSeen = (place: PageMention): boolean =>
  Element.prototype.checkVisibility.call(boxOf(place.container), { visibilityProperty: true });

/** Those that a reader can see, first things first. */
export const inReadingOrder = (places: readonly PageMention[]): PageMention[] =>
  places.filter(isSeen).toSorted(compare);

/** The next place from `from`, or from the top of the window where there is none; round and round. */
export function stepFrom(places: readonly PageMention[], from: PageMention | null, by: 1 | -1): PageMention | null {
  const ordered = inReadingOrder(places);
  const at = from ? ordered.indexOf(from) : -1;
  if (at >= 0) return ordered.at((at + by) % ordered.length) ?? null;
  const isBelowTop = (place: PageMention): boolean => rangeOf(place).getBoundingClientRect().bottom > 0;
  const first = ordered.findIndex(isBelowTop);
  return ordered.at(first < 0 ? 0 : by === 1 ? first : first - 1) ?? null;
}

/** Brings the place to the middle of the window, at once: a card cannot stand beside a word on its way. */
export function bringIntoView(place: PageMention): void {
  const { top, bottom } = rangeOf(place).getBoundingClientRect();
  const isIn = top >= 0 && bottom <= window.innerHeight;
  const element = place.segments[0]!.node.parentElement;
  if (!isIn) element?.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'nearest' });
}
