// Units that wait until they come near the viewport.
import type { Unit } from './units.ts';

/** One viewport to each side: a reader scrolls there within a moment. */
export const nearMargin = '100%';

export interface NearUnits {
  add: (unit: Unit) => void;
  /** Removes and returns one that still waits, in the order in which they were added; undefined when none does. */
  take: () => Unit | undefined;
  hasWaiting: () => boolean;
  /** Forgets units that left the page. */
  sweep: () => void;
  stop: () => void;
}

interface Waiting {
  unit: Unit;
  /** The boxes of its first and last element, as last seen; null until then. */
  first: DOMRectReadOnly | null;
  last: DOMRectReadOnly | null;
}

// From the prototype: a form may have a field of that name.
const isRendered = (element: Element): boolean => Element.prototype.checkVisibility.call(element);

const hasBox = ({ width, height }: DOMRectReadOnly): boolean => width > 0 || height > 0;

/**
 * Observes the first and the last element of each unit. A unit is passed on at once when that does not tell where it is: it
 * begins or ends with text or with an element that has no box of its own, or it is larger than what counts as near.
 * @param onNear called with units that came near; they wait no longer.
 */
export function createNearUnits(onNear: (units: Unit[]) => void): NearUnits {
  const waiting = new Set<Waiting>();
  const byElement = new Map<Element, Set<Waiting>>();

  function remove(one: Waiting): void {
    waiting.delete(one);
    for (const element of [one.unit.first, one.unit.last] as Element[]) {
      const same = byElement.get(element);
      same?.delete(one);
      if (same?.size === 0) {
        byElement.delete(element);
        observer.unobserve(element);
      }
    }
  }

  /** Whether the unit may be near though neither of its ends is. */
  function isUncertain({ unit: { parent }, first, last }: Waiting, area: DOMRectReadOnly | null): boolean {
    // In a hidden parent nothing is near; elsewhere a style sheet or a hidden element says nothing of those beside it.
    if ((first && !hasBox(first)) || (last && !hasBox(last))) return !(parent instanceof Element) || isRendered(parent);
    if (!first || !last) return false;
    const height = area?.height ?? innerHeight;
    const width = area?.width ?? innerWidth;
    return Math.abs(last.bottom - first.top) > height || Math.abs(last.right - first.left) > width + first.width;
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const near = new Set<Waiting>();
      for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
        for (const one of byElement.get(target) ?? []) {
          if (one.unit.first === target) one.first = boundingClientRect;
          if (one.unit.last === target) one.last = boundingClientRect;
          if (isIntersecting || isUncertain(one, rootBounds)) near.add(one);
        }
      }
      near.forEach(remove);
      if (near.size > 0) onNear([...near].map(({ unit }) => unit));
    },
    { rootMargin: nearMargin },
  );

  return {
    add(unit) {
      const { first, last } = unit;
      if (!(first instanceof Element) || !(last instanceof Element)) return onNear([unit]);
      const one: Waiting = { unit, first: null, last: null };
      waiting.add(one);
      for (const element of [first, last]) {
        const same = byElement.get(element);
        if (same) same.add(one);
        else {
          byElement.set(element, new Set([one]));
          observer.observe(element);
        }
      }
    },
    take() {
      const [one] = waiting;
      if (one) remove(one);
      return one?.unit;
    },
    hasWaiting: () => waiting.size > 0,
    sweep() {
      for (const one of waiting) if (!one.unit.first.isConnected) remove(one);
    },
    stop() {
      observer.disconnect();
      waiting.clear();
      byElement.clear();
    },
  };
}
