// Paints marks: static ranges in one highlight group, registered only near the viewport. Chromium checks every registered
// range in each frame in which the page changes. Live ranges would also have to be updated on every DOM change.
import { boxOf, elementOf } from './blocks.ts';
import type { PageMention } from './page-mention.ts';
import { nearMargin } from './near-units.ts';
import { staticRangesOf } from './range.ts';

/** The page can read the registry by name, so all marks share one neutral group that reveals nothing about the user's data. */
export const markName = 'yanjing';

/** Mentions that come near the viewport together: their container's element, or an object passed to `setNear`. */
export type PaintGroup = object;

export interface Painter {
  /**
   * Marks the mention while its group is near the viewport.
   * @param group by default its container's element, which is observed.
   */
  add: (place: PageMention, group?: PaintGroup) => void;
  remove: (place: PageMention) => void;
  /** Sets whether a group that is not an element is near the viewport. */
  setNear: (group: PaintGroup, isNear: boolean) => void;
  /** Registers the highlight again if the page, or an outgoing older content script, removed it. */
  register: () => void;
  stop: () => void;
}

/** @param onSeen called when a group comes near the viewport for the first time, because hidden text may be visible now. */
export function createPainter(onSeen: () => void): Painter {
  const marks = new Highlight();
  const places = new Map<PaintGroup, Set<PageMention>>();
  const groups = new Map<PageMention, PaintGroup>();
  const near = new WeakSet<PaintGroup>();
  const seen = new WeakSet<PaintGroup>();
  const ranges = new Map<PageMention, StaticRange[]>();

  const register = (): void => {
    // The page may have cleared the registry. An empty group is not registered.
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

  /** An element with `display: contents` never intersects, so its mentions move to the box around it. */
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
      // The stored group, because the box around the container may be a different one by now.
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
