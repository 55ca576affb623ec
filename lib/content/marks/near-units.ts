// Holds back units until they come near the viewport.
import { getterOf } from '../scan/elements.ts';
import type { Unit } from '../scan/units.ts';

/** One viewport to each side, which a reader can reach in one quick scroll. */
export const nearMargin = '100%';

export interface NearUnits {
  add: (unit: Unit) => void;
  /** Removes and returns the first waiting unit, in order of addition; undefined if none is waiting. */
  take: () => Unit | undefined;
  hasWaiting: () => boolean;
  /** Removes units that left the page. */
  sweep: () => void;
  stop: () => void;
}

interface Waiting {
  unit: Unit;
  /** The observed elements of the unit: the first, the last and every `sampleEvery`-th in between. */
  samples: readonly Element[];
  /** The last reported boxes of `samples`, by index. */
  boxes: (DOMRectReadOnly | undefined)[];
}

/** Siblings from one observed element to the next. These normally span less than the height of the near area. */
const sampleEvery = 12;

const nextElementOf = getterOf(() => Element.prototype, 'nextElementSibling') as (element: Element) => Element | null;

// Called via the prototype, because a form field can shadow a method of its form.
const isRendered = (element: Element): boolean => Element.prototype.checkVisibility.call(element);

/** The content of an element without an area is drawn elsewhere, for example in a positioned layer. */
const hasArea = ({ width, height }: DOMRectReadOnly): boolean => width > 0 && height > 0;

/** null if the unit begins or ends with a text node, which cannot be observed. */
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
 * Observes a few elements of each unit. A unit counts as near at once if they cannot locate it: if it begins or ends with
 * a text node or an element without an area, or if its elements are further apart than the near area is large.
 * @param onNear called with units that came near, after they were removed.
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

  /** Whether the unit may be near although none of its observed elements is. */
  function isUncertain({ unit: { parent }, samples, boxes }: Waiting, area: DOMRectReadOnly | null): boolean {
    const [first, last] = [boxes[0], boxes[samples.length - 1]];
    // In a hidden parent nothing is near. Otherwise, an element without an area does not locate the text beside or in it.
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
