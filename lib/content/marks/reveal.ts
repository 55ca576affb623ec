// Scrolls a mention into view, inside nested scroll containers too.
import { elementOf } from './blocks.ts';
import type { PageMention } from './page-mention.ts';
import { rangeOf } from './range.ts';

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll|hidden/.test(getComputedStyle(element).overflowY);

/** The flat-tree parent element. */
const around = (element: Element): Element | null => {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
};

export function bringIntoView(place: PageMention): void {
  const box = place.segments[0]?.node.parentElement ?? elementOf(place.container);
  // Scrolls parent frames too. If the box is taller than its scroll container, the word may still be outside.
  box.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const range = rangeOf(place);
  for (let at: Element | null = box; at; at = around(at)) {
    const isPage = at === document.scrollingElement;
    if (!isPage && !scrolls(at)) continue;
    const word = range.getBoundingClientRect();
    const frame = at.getBoundingClientRect();
    const [top, bottom] = isPage ? [0, innerHeight] : [frame.top, frame.bottom];
    if (word.top >= top && word.bottom <= bottom) continue;
    at.scrollBy({ top: (word.top + word.bottom - top - bottom) / 2, behavior: 'instant' });
  }
}
