// Mentions in document order. Computed on each call: maintaining the order would cost time on every page change, and it is
// rarely needed.
import { centerOf, coverAt, isCoveredForGood } from './cover.ts';
import { isBeingEdited, type HitSources } from './hit-test.ts';
import type { PageMention } from './page-mention.ts';
import { rangeOf } from './range.ts';
import { createVisibility, type Visibility } from './visibility.ts';

function* placesWithin(
  root: Node,
  inText: HitSources['inText'],
  shadows: ReadonlyMap<Element, ShadowRoot>,
): Generator<PageMention> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      // A mention that spans several text nodes counts at its first one.
      for (const place of inText(node)) if (place.segments[0]?.node === node) yield place;
    } else {
      const shadow = shadows.get(node as Element);
      if (shadow) yield* placesWithin(shadow, inText, shadows);
    }
  }
}

/** Whether some visible part of the mention is not covered. A mention out of view counts as uncovered. */
function isUncovered(place: PageMention, visibility: Visibility): boolean {
  const parts = visibility.partsInView(place);
  return parts.length === 0 || parts.some((part) => !isCoveredForGood(part.node, part));
}

/** The mentions that a person can see or scroll to. */
export function placesInOrder({ inText, shadowRoots }: HitSources): PageMention[] {
  const shadows = new Map(shadowRoots().map((shadow) => [shadow.host, shadow]));
  const visibility = createVisibility();
  const clear = new Set<Node>();
  return [...placesWithin(document, inText, shadows)].filter(
    (place) =>
      place.segments.every(({ node }) => !isBeingEdited(node, clear)) &&
      visibility.isVisible(place) &&
      isUncovered(place, visibility),
  );
}

/** Whether every visible part of the mention is covered at the current scroll position. */
export function isCoveredNow(place: PageMention): boolean {
  const parts = createVisibility().partsInView(place);
  return parts.every((part) => coverAt(part.node, centerOf(part)) !== null);
}

/** The next mention after `from`, or after the top of the viewport if `from` is gone. Wraps around at both ends. */
export function stepFrom(ordered: readonly PageMention[], from: PageMention | null, by: 1 | -1): PageMention | null {
  const at = from ? ordered.indexOf(from) : -1;
  if (at >= 0) return ordered.at((at + by) % ordered.length) ?? null;
  const first = ordered.findIndex((place) => rangeOf(place).getBoundingClientRect().bottom > 0);
  return ordered.at(by === 1 ? Math.max(first, 0) : first - 1) ?? null;
}
