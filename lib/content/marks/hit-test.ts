// A point on the screen → the mention under it, if a person sees it there. By the caret's offset, so that only one mention's
// place is ever measured: measuring all of a long text's held a page of names up for seconds.
import { coverAt } from './cover.ts';
import type { PageMention } from './page-mention.ts';
import { createSight, type Sight } from './visibility.ts';
import { isWithinUnread } from '../scan/elements.ts';

export interface HitSources {
  inText: (node: Text) => readonly PageMention[];
  inElement: (element: Element) => readonly PageMention[];
  shadowRoots: () => ShadowRoot[];
}

/** A link laid over a whole card hides the text from the caret; then the few elements under it are asked. */
const elementsAsked = 6;

/** Asked again here, because editing can begin without a sign that the page's reader hears of. */
export const isBeingEdited = (node: Node, clear?: Set<Node>): boolean =>
  document.designMode === 'on' || isWithinUnread(node, clear);

/** Whether the point is on the mention as it shows now: not clipped, not transparent, nothing in front of it. */
function showsAt(place: PageMention, x: number, y: number, sight: Sight): boolean {
  const part = sight
    .partsInView(place)
    .find(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  return part !== undefined && !isBeingEdited(part.node) && coverAt(part.node, { x, y }) === null;
}

/** Front to back, those inside open shadow roots before their hosts. */
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
  const sight = createSight();
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: sources.shadowRoots() });
  const node = caret?.offsetNode;
  if (caret && node instanceof Text) {
    // The caret given is the nearest one, however far: only a part that holds the point is a hit.
    const found = sources
      .inText(node)
      .find(
        (place) =>
          place.segments.some(
            (segment) => segment.node === node && segment.start <= caret.offset && caret.offset <= segment.end,
          ) && showsAt(place, x, y, sight),
      );
    if (found) return found;
  }
  for (const element of [...elementsAt(document, x, y)].slice(0, elementsAsked)) {
    // The caret has answered for the text it stands in.
    if (node instanceof Text && element.contains(node)) continue;
    const found = sources.inElement(element).find((place) => showsAt(place, x, y, sight));
    if (found) return found;
  }
  return null;
}
