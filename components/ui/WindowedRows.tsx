// A list of any length of which only the rows near the view are there: five thousand open as fast as fifty.
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import './WindowedRows.css';

/** Rows come and go so many at a time; components/hooks/library.tsx reads as many before the page is drawn. */
const stretchRows = 8;
/** Pixels beyond the view at which rows are made ready. */
const aheadPx = 600;

/** What scrolls: an observer whose root is the page's own view is not told of what an inner box hides ahead. */
function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return null;
}

/** Tells an element's owner whether it is near the view. @returns to tell no more. */
type Observe = (element: Element, tell: (isNear: boolean) => void) => () => void;

/** One observer for all stretches of a list. */
function createObserve(): Observe {
  const owners = new Map<Element, (isNear: boolean) => void>();
  let observer: IntersectionObserver | null = null;
  return (element, tell) => {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) owners.get(target)?.(isIntersecting);
      },
      { root: scrollerOf(element), rootMargin: `${aheadPx}px 0px` },
    );
    owners.set(element, tell);
    observer.observe(element);
    return () => {
      owners.delete(element);
      observer?.unobserve(element);
    };
  };
}

interface StretchProps {
  /** Pixels that its rows will take, as long as nobody has measured them. */
  guess: number;
  isFirst: boolean;
  observe: Observe;
  children: () => ReactNode;
}

/** Empty, it stands as high as its rows were or will be, so that nothing else moves. */
function Stretch({ guess, isFirst, observe, children }: StretchProps) {
  const [isNear, setNear] = useState(isFirst);
  const [measured, setMeasured] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return observe(element, (isSeen) => {
      // Rows that hold the focus stay: without them it would be nowhere, and the keyboard at the top of the page.
      if (!isSeen && element.contains(document.activeElement)) return;
      if (!isSeen && element.childElementCount > 0) setMeasured(element.getBoundingClientRect().height);
      setNear(isSeen);
    });
  }, [observe]);
  return (
    <div
      ref={box}
      role="presentation"
      className="rows-stretch"
      style={{ '--height': `${measured ?? guess}px` } as CSSProperties}
    >
      {isNear ? children() : null}
    </div>
  );
}

interface WindowedRowsProps<T> {
  items: readonly T[];
  /** Pixels that one row is likely to take. */
  rowHeight: number;
  /** Some of the items, each as an <li>; `from` is the place of their first among all. */
  children: (stretch: readonly T[], from: number) => ReactNode;
}

/** The items may be mere ids: rows read what else they need, and only those that are there do. */
export function WindowedRows<T>({ items, rowHeight, children }: WindowedRowsProps<T>) {
  const [observe] = useState(createObserve);
  const starts = Array.from({ length: Math.ceil(items.length / stretchRows) }, (_, nth) => nth * stretchRows);
  return (
    // Not <ul>: no other element may stand between that and its <li>.
    <div role="list" className="rows">
      {starts.map((from) => {
        const stretch = items.slice(from, from + stretchRows);
        return (
          <Stretch key={from} guess={stretch.length * rowHeight} isFirst={from === 0} observe={observe}>
            {() => children(stretch, from)}
          </Stretch>
        );
      })}
    </div>
  );
}
