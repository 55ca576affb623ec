// A point on the screen → the mention under it: by the caret's offset, so that only one mention's place is ever measured.
// Measuring all of a long text's held a page of names up for seconds.
import type { PageMention } from './locate.ts';
import { rangeOf } from './range.ts';

const covers = (place: PageMention, x: number, y: number): boolean =>
  [...rangeOf(place).getClientRects()].some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );

export interface HitSources {
  inText: (node: Text) => readonly PageMention[];
  inElement: (element: Element) => readonly PageMention[];
  shadowRoots: () => ShadowRoot[];
}

/** A link laid over a whole card hides the text from the caret; then the few elements under it are asked. */
const elementsAsked = 6;

export function mentionAt(x: number, y: number, sources: HitSources): PageMention | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: sources.shadowRoots() });
  const node = caret?.offsetNode;
  if (caret && node instanceof Text) {
    // The caret given is the nearest one, however far: only a rectangle that holds the point is a hit.
    const found = sources
      .inText(node)
      .find(
        (place) =>
          place.segments.some(
            (segment) => segment.node === node && segment.start <= caret.offset && caret.offset <= segment.end,
          ) && covers(place, x, y),
      );
    if (found) return found;
  }
  for (const element of document.elementsFromPoint(x, y).slice(0, elementsAsked)) {
    // The caret has answered for the text it stands in.
    if (node instanceof Text && element.contains(node)) continue;
    const found = sources.inElement(element).find((place) => covers(place, x, y));
    if (found) return found;
  }
  return null;
}
