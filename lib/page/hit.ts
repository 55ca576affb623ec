// A point on the screen → the mention under it. Constant time in the number of marks: caret, then a map by text node.
import { rangeOf, type PageMention } from './locate.ts';

const covers = (place: PageMention, x: number, y: number): boolean =>
  [...rangeOf(place).getClientRects()].some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );

export interface HitSources {
  inText: (node: Text) => readonly PageMention[];
  inElement: (element: Element) => readonly PageMention[];
  shadowRoots: () => ShadowRoot[];
}

/** A link laid over a whole card hides the text from the caret; then the few elements under the point are asked. */
const elementsAsked = 6;

export function mentionAt(x: number, y: number, sources: HitSources): PageMention | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: sources.shadowRoots() });
  if (caret?.offsetNode instanceof Text) {
    // The caret given is the nearest one, however far: only a rectangle that holds the point is a hit.
    const found = sources.inText(caret.offsetNode).find((place) => covers(place, x, y));
    if (found) return found;
  }
  for (const element of document.elementsFromPoint(x, y).slice(0, elementsAsked)) {
    const found = sources.inElement(element).find((place) => covers(place, x, y));
    if (found) return found;
  }
  return null;
}
