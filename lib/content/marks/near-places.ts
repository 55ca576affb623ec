// Tracks which places are near the viewport: exports `createNearPlaces`.
import { boxOf, elementOf } from './boxes.ts';
import type { Place } from './place.ts';

/** Places that come near the viewport together: their container's element, or an object passed to `setNear`. */
export type PlaceGroup = object;

export interface NearPlaces<P extends Place> {
  /** @param group by default the place's container element, which is observed. */
  add: (place: P, group?: PlaceGroup) => void;
  remove: (place: P) => void;
  /** Sets whether a group that is not an element is near the viewport. */
  setNear: (group: PlaceGroup, isNear: boolean) => void;
  stop: () => void;
}

export interface NearHooks<P extends Place> {
  onNear: (place: P) => void;
  /** Also called for a removed place, whether it was near or not. */
  onFar: (place: P) => void;
  /** Called after the observer reported. @param isNew whether a group came near for the first time. */
  onObserved: (isNew: boolean) => void;
}

/** @param margin distance from the viewport that counts as near, as for an intersection observer. */
export function createNearPlaces<P extends Place>(margin: string, hooks: NearHooks<P>): NearPlaces<P> {
  const { onNear, onFar, onObserved } = hooks;
  const places = new Map<PlaceGroup, Set<P>>();
  const groups = new Map<P, PlaceGroup>();
  const near = new WeakSet<PlaceGroup>();
  const seen = new WeakSet<PlaceGroup>();

  function setNear(group: PlaceGroup, isNear: boolean): void {
    if (isNear) near.add(group);
    else near.delete(group);
    for (const place of places.get(group) ?? []) (isNear ? onNear : onFar)(place);
  }

  function addTo(place: P, group: PlaceGroup): void {
    groups.set(place, group);
    const known = places.get(group);
    if (known) known.add(place);
    else {
      places.set(group, new Set([place]));
      if (group instanceof Element) observer.observe(group);
    }
    if (near.has(group)) onNear(place);
  }

  /** An element with `display: contents` never intersects, so its places move to the box around it. */
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
      onObserved(isNew);
    },
    { rootMargin: margin },
  );

  return {
    add: (place, group = elementOf(place.container)) => addTo(place, group),
    remove(place) {
      onFar(place);
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
    setNear,
    stop: () => observer.disconnect(),
  };
}
