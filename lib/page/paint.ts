// Marks: static ranges in one highlight group, registered only near the viewport. Chromium checks every registered range
// on every frame in which anything on the page changes, and a live Range taxes every change besides.
import { boxOf } from './blocks.ts';
import type { PageMention } from './locate.ts';

/** The page can read the registry by name: one neutral group for all, never one for a state of the user's. */
export const markName = 'yanjing';

export interface Painter {
  /** Marks these, wherever they stand, as soon as they come near the viewport. */
  add: (place: PageMention) => void;
  remove: (place: PageMention) => void;
  /** Puts the marks back where the page, or an older part of this extension as it left, took them out. */
  register: () => void;
  stop: () => void;
}

/** @param onSeen told when marks come into view for the first time: text that was hidden may show only now. */
export function createPainter(onSeen: () => void): Painter {
  const marks = new Highlight();
  const places = new Map<Element, Set<PageMention>>();
  const boxes = new Map<PageMention, Element>();
  const near = new WeakSet<Element>();
  const seen = new WeakSet<Element>();
  const ranges = new Map<PageMention, StaticRange[]>();

  const register = (): void => {
    // A page may clear the registry; and an empty group need not stand in it.
    if (marks.size > 0 && CSS.highlights.get(markName) !== marks) CSS.highlights.set(markName, marks);
  };

  const paint = (place: PageMention): void => {
    if (ranges.has(place)) return;
    const own = place.segments
      .filter(({ node, end }) => node.isConnected && end <= node.length)
      .map(
        ({ node, start, end }) =>
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
    for (const range of own) marks.add(range);
    ranges.set(place, own);
  };

  const erase = (place: PageMention): void => {
    for (const range of ranges.get(place) ?? []) marks.delete(range);
    ranges.delete(place);
  };

  const observer = new IntersectionObserver(
    (entries) => {
      let isNew = false;
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
        if (isIntersecting && !seen.has(target)) isNew = true;
        if (isIntersecting) seen.add(target);
        const change = isIntersecting ? paint : erase;
        for (const place of places.get(target) ?? []) change(place);
      }
      register();
      if (isNew) onSeen();
    },
    { rootMargin: '100%' },
  );

  return {
    register,
    add(place) {
      const box = boxOf(place.container);
      boxes.set(place, box);
      const here = places.get(box);
      if (here) here.add(place);
      else {
        places.set(box, new Set([place]));
        observer.observe(box);
      }
      if (near.has(box)) {
        paint(place);
        register();
      }
    },
    remove(place) {
      erase(place);
      // As it was when the place was added: its style may be another by now.
      const box = boxes.get(place);
      if (!box) return;
      boxes.delete(place);
      const here = places.get(box);
      here?.delete(place);
      if (here?.size === 0) {
        places.delete(box);
        near.delete(box);
        observer.unobserve(box);
      }
    },
    stop() {
      observer.disconnect();
      marks.clear();
      if (CSS.highlights.get(markName) === marks) CSS.highlights.delete(markName);
    },
  };
}
