// A windowed list: renders only the rows near the viewport, so 5,000 rows open as fast as 50.
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import './WindowedRows.css';

/** Rows per chunk. components/hooks/library.tsx reads as many before the first render. */
const chunkRows = 8;
/** Rows are rendered this many pixels before they scroll into view. */
const aheadPx = 600;

/** The scroll container: the margin of an observer applies only to its root, not to scroll containers inside it. */
function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return null;
}

/** Calls back when the element comes near the viewport or leaves it. @returns stops observing. */
type Observe = (element: Element, onChange: (isNear: boolean) => void) => () => void;

/** One observer for all chunks of a list. */
function createObserve(): Observe {
  const callbacks = new Map<Element, (isNear: boolean) => void>();
  let observer: IntersectionObserver | null = null;
  return (element, onChange) => {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) callbacks.get(target)?.(isIntersecting);
      },
      { root: scrollerOf(element), rootMargin: `${aheadPx}px 0px` },
    );
    callbacks.set(element, onChange);
    observer.observe(element);
    return () => {
      callbacks.delete(element);
      observer?.unobserve(element);
    };
  };
}

interface ChunkProps {
  /** Estimated height of the rows in pixels, used until they were measured. */
  estimate: number;
  isFirst: boolean;
  observe: Observe;
  children: () => ReactNode;
}

/** Keeps its measured or estimated height while it is empty, so that the rest of the list does not move. */
function Chunk({ estimate, isFirst, observe, children }: ChunkProps) {
  const [isNear, setNear] = useState(isFirst);
  const [measured, setMeasured] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return observe(element, (isSeen) => {
      // Keeps rows with the focus, because removing them would move the focus to the top of the page.
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
      style={{ '--height': `${measured ?? estimate}px` } as CSSProperties}
    >
      {isNear ? children() : null}
    </div>
  );
}

interface WindowedRowsProps<T> {
  items: readonly T[];
  /** Estimated height of an item's row in pixels. */
  rowHeight: (item: T) => number;
  /** Renders a chunk of items, one <li> each. `from` is the index of the first one. */
  children: (chunk: readonly T[], from: number) => ReactNode;
}

/** Items can be ids, so that only rendered rows load their data. */
export function WindowedRows<T>({ items, rowHeight, children }: WindowedRowsProps<T>) {
  const [observe] = useState(createObserve);
  const starts = Array.from({ length: Math.ceil(items.length / chunkRows) }, (_, nth) => nth * chunkRows);
  return (
    // Not <ul>, because only <li> may be its child.
    <div role="list" className="rows">
      {starts.map((from) => {
        const chunk = items.slice(from, from + chunkRows);
        return (
          <Chunk
            key={from}
            estimate={chunk.reduce((sum, item) => sum + rowHeight(item), 0)}
            isFirst={from === 0}
            observe={observe}
          >
            {() => children(chunk, from)}
          </Chunk>
        );
      })}
    </div>
  );
}
