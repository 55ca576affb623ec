// Mentions in the order in which a reader meets them. Looked for anew each time: to keep it would tax every change of a page
// for an order that is asked for once in a while.
import { boxOf } from './blocks.ts';
import type { HitSources } from './hit.ts';
import type { PageMention } from './locate.ts';
import { rangeOf } from './range.ts';

function* placesWithin(
  root: Node,
  inText: HitSources['inText'],
  shadows: ReadonlyMap<Element, ShadowRoot>,
): Generator<PageMention> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      // A mention that goes over several texts stands where its first one does.
      for (const place of inText(node)) if (place.segments[0]?.node === node) yield place;
    } else {
      const shadow = shadows.get(node as Element);
      if (shadow) yield* placesWithin(shadow, inText, shadows);
    }
  }
}

/** Those a reader can see: the same that are counted. */
export function placesInOrder({ inText, shadowRoots }: HitSources): PageMention[] {
  const shadows = new Map(shadowRoots().map((shadow) => [shadow.host, shadow]));
  return [...placesWithin(document, inText, shadows)].filter(({ container }) =>
    // From the prototype: a form may have a field of that name.
    Element.prototype.checkVisibility.call(boxOf(container), { visibilityProperty: true }),
  );
}

/** The next place from `from`, or from the top of the window where that is gone; round and round. */
export function stepFrom(ordered: readonly PageMention[], from: PageMention | null, by: 1 | -1): PageMention | null {
  const at = from ? ordered.indexOf(from) : -1;
  if (at >= 0) return ordered.at((at + by) % ordered.length) ?? null;
  const first = ordered.findIndex((place) => rangeOf(place).getBoundingClientRect().bottom > 0);
  return ordered.at(by === 1 ? Math.max(first, 0) : first - 1) ?? null;
}
