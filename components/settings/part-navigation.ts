// Hook that tracks the current part of the options page and scrolls to a part given by a link or the URL hash.
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/** How long the target is kept in view: parts that read the store render later and shift the layout. */
const keepInViewMs = 3000;

/** Focuses the heading, so that keyboard and screen reader continue from there. */
function scrollToPart(part: Element): void {
  const heading = part.querySelector<HTMLElement>('h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}

/** Scrolls to the part and keeps it in view during layout shifts, until the first user input. */
function goTo(id: string): void {
  const part = document.getElementById(id);
  if (!part?.parentElement) return;
  const listeners = new AbortController();
  const observer = new ResizeObserver(() => scrollToPart(part));
  observer.observe(part.parentElement);
  const end = (): void => {
    observer.disconnect();
    listeners.abort();
  };
  for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const) {
    window.addEventListener(kind, end, { signal: listeners.signal, passive: true });
  }
  setTimeout(end, keepInViewMs);
  scrollToPart(part);
}

const idInHash = (): string => decodeURIComponent(location.hash.slice(1));

interface PartNavigation {
  /** Id of the part being read. */
  current: string | null;
  go: (id: string) => void;
}

/** @param onGo called before scrolling, so that a hidden part can be shown. */
export function usePartNavigation(ids: readonly string[], onGo: () => void): PartNavigation {
  const [current, setCurrent] = useState<string | null>(ids[0] ?? null);
  const [target, setTarget] = useState(() => ({ id: idInHash() }));
  const go = useCallback((id: string): void => setTarget({ id }), []);
  const showPart = useEffectEvent((id: string) => {
    if (!ids.includes(id)) return;
    onGo();
    // A part that was hidden is rendered with the next frame.
    requestAnimationFrame(() => goTo(id));
  });
  // `target` is a new object each time, so that the same part can be requested again.
  useEffect(() => showPart(target.id), [target]);
  useEffect(() => {
    const onHash = (): void => setTarget({ id: idInHash() });
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const key = ids.join();
  useEffect(() => {
    // The current part is the one that crosses a line 30% below the top of the viewport.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) setCurrent(entry.target.id);
      },
      { rootMargin: '-30% 0% -69% 0%' },
    );
    for (const id of key.split(',')) {
      const part = document.getElementById(id);
      if (part) observer.observe(part);
    }
    return () => observer.disconnect();
  }, [key]);
  return { current, go };
}
