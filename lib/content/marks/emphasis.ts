// Highlights the word whose card is open, in a separate highlight group above the marks.
import type { PageMention } from './page-mention.ts';
import { staticRangesOf } from './range.ts';

const name = 'yanjing-hover';

/** Highlights this mention instead of the previous one. null highlights none. */
export type Emphasize = (place: PageMention | null) => void;

export function createEmphasis(): Emphasize {
  const hovered = new Highlight();
  hovered.priority = 1;
  return (place) => {
    hovered.clear();
    if (place) {
      for (const range of staticRangesOf(place)) hovered.add(range);
      CSS.highlights.set(name, hovered);
    } else if (CSS.highlights.get(name) === hovered) CSS.highlights.delete(name);
  };
}
