// Finds the visible mention at a point of the viewport. Uses the caret offset, so that only one mention is measured:
// measuring all mentions of a long text blocked a page of names for seconds.
import { coverAt } from './cover.ts';
import type { PageMention } from './page-mention.ts';
import { createVisibility, type Visibility } from './visibility.ts';
import { isWithinUnread } from '../scan/elements.ts';

export interface HitSources {
  inText: (node: Text) => readonly PageMention[];
  inElement: (element: Element) => readonly PageMention[];
  shadowRoots: () => ShadowRoot[];
}

/** A link laid over a whole card hides the text from the caret. Then this many elements under the point are searched. */
const elementsAsked = 6;

/** Checked on each hit test, because editing can begin without a mutation. */
export const isBeingEdited = (node: Node, clear?: Set<Node>): boolean =>
  document.designMode === 'on' || isWithinUnread(node, clear);

/** Whether the point is on a part of the mention that is visible: not clipped, transparent or covered. */
function showsAt(place: PageMention, x: number, y: number, visibility: Visibility): boolean {
  const part = visibility
    .partsInView(place)
    .find(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  return part !== undefined && !isBeingEdited(part.node) && coverAt(part.node, { x, y }) === null;
}

/** Elements from front to back. Those inside open shadow roots come before their hosts. */
function elementsAt(root: DocumentOrShadowRoot, x: number, y: number, met = new Set<Element>()): Set<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    if (met.has(element)) continue;
    const { shadowRoot } = element;
    if (shadowRoot && shadowRoot !== root) elementsAt(shadowRoot, x, y, met);
    met.add(element);
  }
  return met;
}

export function mentionAt(x: number, y: number, sources: HitSources): PageMention | null {
  const visibility = createVisibility();
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: sources.shadowRoots() });
  const node = caret?.offsetNode;
  if (caret && node instanceof Text) {
    // The browser returns the nearest caret at any distance, so the mention must also contain the point.
    const found = sources
      .inText(node)
      .find(
        (place) =>
          place.segments.some(
            (segment) => segment.node === node && segment.start <= caret.offset && caret.offset <= segment.end,
          ) && showsAt(place, x, y, visibility),
      );
    if (found) return found;
  }
  for (const element of [...elementsAt(document, x, y)].slice(0, elementsAsked)) {
    // The text at the caret was already checked.
    if (node instanceof Text && element.contains(node)) continue;
    const found = sources.inElement(element).find((place) => showsAt(place, x, y, visibility));
    if (found) return found;
  }
  return null;
}
