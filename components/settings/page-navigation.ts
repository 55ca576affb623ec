// Hook that follows the URL hash on the options page: shows the page, scrolls to the element and moves the focus there.
import { useEffect, useEffectEvent, useState } from 'react';
import { parseRoute, type Route } from './route.ts';

/** How long the target is kept in view: parts that read the store render later and shift the layout. */
const keepInViewMs = 3000;

const headingOf = (target: Element): HTMLElement | null => target.querySelector<HTMLElement>('h2');

/** A part gets the focus on its heading, a setting on its control. */
function scrollTo(target: Element): void {
  const heading = headingOf(target);
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  } else if (target instanceof HTMLElement) {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  }
}

/**
 * Scrolls to the element and keeps it in view during layout shifts, until the first user input or until the focus moves
 * elsewhere, as a screen reader moves it. @returns stops that.
 */
function keepInView(target: Element, column: Element): () => void {
  const listeners = new AbortController();
  // In the next frame: moving the focus may change sizes again, which the browser reports as an error of the observer.
  const observer = new ResizeObserver(() =>
    requestAnimationFrame(() => {
      if (!listeners.signal.aborted) scrollTo(target);
    }),
  );
  const end = (): void => {
    observer.disconnect();
    listeners.abort();
  };
  for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const) {
    window.addEventListener(kind, end, { signal: listeners.signal, passive: true });
  }
  const timer = setTimeout(end, keepInViewMs);
  observer.observe(column);
  const onFocus = (event: FocusEvent): void => {
    if (event.target !== target && event.target !== headingOf(target)) end();
  };
  window.addEventListener('focusin', onFocus, { signal: listeners.signal });
  scrollTo(target);
  return () => {
    clearTimeout(timer);
    end();
  };
}

interface PageNavigation {
  route: Route;
  /** Goes to an address such as "#sync", also if it is the current one. */
  goTo: (address: string) => void;
}

/** @param onGo called with each navigation, in the same render. */
export function usePageNavigation(onGo: () => void): PageNavigation {
  const [arrival, setArrival] = useState(() => ({ route: parseRoute(location.hash), isLoad: true }));
  const arrive = (): void => {
    onGo();
    // A new object each time, so that the same address can be requested again.
    setArrival({ route: parseRoute(location.hash), isLoad: false });
  };
  const onHash = useEffectEvent(arrive);
  useEffect(() => {
    const listener = (): void => onHash();
    window.addEventListener('hashchange', listener);
    return () => window.removeEventListener('hashchange', listener);
  }, []);
  useEffect(() => {
    const { route, isLoad } = arrival;
    const target = route.target === null ? null : document.getElementById(route.target);
    const page = document.getElementById(`page-${route.page}`);
    if (target && page) return keepInView(target, page);
    // On load, the focus stays at the start of the document.
    if (isLoad) return undefined;
    page?.querySelector('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    return undefined;
  }, [arrival]);
  return {
    route: arrival.route,
    goTo: (address) => {
      // hashchange does not fire if the URL already has this hash.
      if (location.hash === address) arrive();
      else location.hash = address;
    },
  };
}
