// Marks: static ranges in one highlight group, registered only near the viewport. Chromium checks every registered range
// on every frame in which anything on the page changes, and a live Range taxes every change besides.
import { boxOf, elementOf } from './blocks.ts';
import type { PageMention } from './page-mention.ts';
import { nearMargin } from './near-units.ts';
import { staticRangesOf } from './range.ts';

/** The page can read the registry by name: one neutral group for all, never one for a state of the user's. */
export const markName = 'yanjing';

/** What decides whether places are near: the element of their container, or whatever `setNear` is called with. */
export type PaintGroup = object;

export interface Painter {
  /**
   * Marks the place while its group is near the viewport.
   * @param group by default the element of its container, which is observed.
   */
  add: (place: PageMention, group?: PaintGroup) => void;
  remove: (place: PageMention) => void;
  /** Tells whether a group that is no element is near. */
  setNear: (group: PaintGroup, isNear: boolean) => void;
  /** Puts the marks back if the page, or an outgoing older content script, removed them. */
  register: () => void;
  stop: () => void;
}

/** @param onSeen called when marks come into view for the first time: text that was hidden may show only now. */
export function createPainter(onSeen: () => void): Painter {
  const marks = new Highlight();
  const places = new Map<PaintGroup, Set<PageMention>>();
  const groups = new Map<PageMention, PaintGroup>();
  const near = new WeakSet<PaintGroup>();
  const seen = new WeakSet<PaintGroup>();
  const ranges = new Map<PageMention, StaticRange[]>();

  const register = (): void => {
    // A page may clear the registry; and an empty group need not be in it.
    if (marks.size > 0 && CSS.highlights.get(markName) !== marks) CSS.highlights.set(markName, marks);
  };

  const paint = (place: PageMention): void => {
    if (ranges.has(place)) return;
    const own = staticRangesOf(place);
    for (const range of own) marks.add(range);
    ranges.set(place, own);
  };

  const erase = (place: PageMention): void => {
    for (const range of ranges.get(place) ?? []) marks.delete(range);
    ranges.delete(place);
  };

  function setNear(group: PaintGroup, isNear: boolean): void {
    if (isNear) near.add(group);
    else near.delete(group);
    const change = isNear ? paint : erase;
    for (const place of places.get(group) ?? []) change(place);
  }

  function addTo(place: PageMention, group: PaintGroup): void {
    groups.set(place, group);
    const known = places.get(group);
    if (known) known.add(place);
    else {
      places.set(group, new Set([place]));
      if (group instanceof Element) observer.observe(group);
    }
    if (near.has(group)) paint(place);
  }

  /** An element with `display: contents` is never seen: its places go with the box around it. */
  function moveToBox(element: Element): void {
    const box = boxOf(element);
    if (box === element) return;
    const moved = places.get(element) ?? [];
    places.delete(element);
    observer.unobserve(element);
    for (const place of moved) addTo(place, box);
  }

  const observer = new IntersectionObserver(
    (entries) => {
      let isNew = false;
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        if (isIntersecting && !seen.has(target)) {
          seen.add(target);
          isNew = true;
        }
        setNear(target, isIntersecting);
        if (!isIntersecting && box.width + box.height === 0 && target.isConnected) moveToBox(target);
      }
      register();
      if (isNew) onSeen();
    },
    { rootMargin: nearMargin },
  );

  return {
    register,
    add(place, group = elementOf(place.container)) {
      addTo(place, group);
      register();
    },
    remove(place) {
      erase(place);
      // As it was when the place was added: its style may be another by now.
      const group = groups.get(place);
      if (!group) return;
      groups.delete(place);
      const others = places.get(group);
      others?.delete(place);
      if (others?.size === 0) {
        places.delete(group);
        near.delete(group);
        if (group instanceof Element) observer.unobserve(group);
      }
    },
    setNear(group, isNear) {
      setNear(group, isNear);
      register();
    },
    stop() {
      observer.disconnect();
      marks.clear();
      if (CSS.highlights.get(markName) === marks) CSS.highlights.delete(markName);
    },
  };
}
