// Units that wait until they come near the viewport.
import { getterOf } from '../scan/elements.ts';
import type { Unit } from '../scan/units.ts';

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
  /** Elements of the unit from its first to its last node, as far apart as `sampleEvery`. */
  samples: readonly Element[];
  /** Their boxes as last reported, by index. */
  boxes: (DOMRectReadOnly | undefined)[];
}

/** How many siblings apart the observed elements of a unit are: closer together than the area that counts as near is high. */
const sampleEvery = 12;

const nextElementOf = getterOf(() => Element.prototype, 'nextElementSibling') as (element: Element) => Element | null;

// From the prototype: a form may have a field of that name.
const isRendered = (element: Element): boolean => Element.prototype.checkVisibility.call(element);

/** What an element without an area contains is drawn elsewhere, such as a layer at the end of a page. */
const hasArea = ({ width, height }: DOMRectReadOnly): boolean => width > 0 && height > 0;

/** null when the unit begins or ends with text, which cannot be observed. */
function samplesOf({ first, last }: Unit): Element[] | null {
  if (!(first instanceof Element) || !(last instanceof Element)) return null;
  const samples = [first];
  let skipped = 0;
  for (let at: Element | null = first; at && at !== last; at = nextElementOf(at)) {
    if (skipped++ > 0 && skipped % sampleEvery === 0) samples.push(at);
  }
  if (last !== first) samples.push(last);
  return samples;
}

/**
 * Observes a few elements of each unit. A unit is passed on at once when these do not tell where it is: it begins or ends
 * with text or with an element that has no box of its own, or its elements are further apart than what counts as near.
 * @param onNear called with units that came near; they wait no longer.
 */
export function createNearUnits(onNear: (units: Unit[]) => void): NearUnits {
  const waiting = new Set<Waiting>();
  const byElement = new Map<Element, Set<Waiting>>();

  function remove(one: Waiting): void {
    waiting.delete(one);
    for (const element of one.samples) {
      const same = byElement.get(element);
      same?.delete(one);
      if (same?.size === 0) {
        byElement.delete(element);
        observer.unobserve(element);
      }
    }
  }

  /** Whether the unit may be near though none of the observed elements is. */
  function isUncertain({ unit: { parent }, samples, boxes }: Waiting, area: DOMRectReadOnly | null): boolean {
    const [first, last] = [boxes[0], boxes[samples.length - 1]];
    // In a hidden parent nothing is near; elsewhere a style sheet or an empty box says nothing of the text beside or in it.
    if ((first && !hasArea(first)) || (last && !hasArea(last)))
      return !(parent instanceof Element) || isRendered(parent);
    const height = area?.height ?? innerHeight;
    const width = area?.width ?? innerWidth;
    const known = boxes.filter((box) => box !== undefined && hasArea(box));
    return known.some((box, at) => {
      const before = known[at - 1];
      return before && (Math.abs(box!.top - before.bottom) > height || Math.abs(box!.left - before.left) > width);
    });
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const near = new Set<Waiting>();
      for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
        for (const one of byElement.get(target) ?? []) {
          one.boxes[one.samples.indexOf(target)] = boundingClientRect;
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
      const samples = samplesOf(unit);
      if (!samples) return onNear([unit]);
      const one: Waiting = { unit, samples, boxes: [] };
      waiting.add(one);
      for (const element of samples) {
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
