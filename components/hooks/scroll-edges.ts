// Which edges of a scroll container have more content beyond them.
import { useLayoutEffect, useState, type RefObject } from 'react';

export type Edge = 'left' | 'right' | 'bottom';

/** Positions are fractions of a pixel at some zoom levels. */
const leastPx = 1;

function edgesOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight }: HTMLElement): Edge[] {
  return [
    ...(scrollLeft > leastPx ? (['left'] as const) : []),
    ...(scrollWidth - clientWidth - scrollLeft > leastPx ? (['right'] as const) : []),
    ...(scrollHeight - clientHeight - scrollTop > leastPx ? (['bottom'] as const) : []),
  ];
}

/** Follows scrolling and changes of size of the area and of its content. @returns the edges, separated by blanks. */
export function useScrollEdges(area: RefObject<HTMLElement | null>): string {
  const [edges, setEdges] = useState('');
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const update = (): void => setEdges(edgesOf(element).join(' '));
    const observer = new ResizeObserver(update);
    for (const observed of [element, ...element.children]) observer.observe(observed);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [area]);
  return edges;
}
