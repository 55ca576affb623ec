// Scrolls a mention into view, inside nested scroll containers too, and pulses its highlight.
import { elementOf } from './blocks.ts';
import type { PageMention } from './page-mention.ts';
import { rangeOf, staticRangesOf } from './range.ts';

const pulseName = 'yanjing-pulse';

/** Durations of the pulse, alternately on and off, starting with on. The pulse then ends. */
const beatsMs = [260, 140, 260, 140, 700];

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

export interface Pulse {
  start: (place: PageMention) => void;
  stop: () => void;
}

/** Uses a separate highlight group, so that no element is added to the page. */
export function createPulse(): Pulse {
  const highlight = new Highlight();
  highlight.priority = 2;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const erase = (): void => {
    highlight.clear();
    if (CSS.highlights.get(pulseName) === highlight) CSS.highlights.delete(pulseName);
  };
  const stop = (): void => {
    clearTimeout(timer);
    erase();
  };
  return {
    stop,
    start(place) {
      stop();
      const ranges = staticRangesOf(place);
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const beats = isStill ? [beatsMs.reduce((sum, ms) => sum + ms)] : beatsMs;
      const beat = (nth: number): void => {
        if (nth % 2 === 0 && nth < beats.length) {
          for (const range of ranges) highlight.add(range);
          CSS.highlights.set(pulseName, highlight);
        } else erase();
        if (nth < beats.length) timer = setTimeout(() => beat(nth + 1), beats[nth]);
      };
      beat(0);
    },
  };
}
