// Which part of the options page is in front, and going to one: by a link, by the address, from another page.
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/** Parts that read the store come a moment later than the page, and move what stands below them. */
const patienceMs = 3000;

/** Its heading has the focus, so that the keyboard and a screen reader go on from there. */
function show(part: Element): void {
  const heading = part.querySelector<HTMLElement>('h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}

/** Goes there, and stays there while the page is still growing; until the user does anything. */
function goTo(id: string): void {
  const part = document.getElementById(id);
  if (!part?.parentElement) return;
  const ending = new AbortController();
  const observer = new ResizeObserver(() => show(part));
  observer.observe(part.parentElement);
  const end = (): void => {
    observer.disconnect();
    ending.abort();
  };
  for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const) {
    window.addEventListener(kind, end, { signal: ending.signal, passive: true });
  }
  setTimeout(end, patienceMs);
  show(part);
}

const idInAddress = (): string => decodeURIComponent(location.hash.slice(1));

interface PartNavigation {
  current: string | null;
  go: (id: string) => void;
}

/** @param onGo told before, so that what is hidden can be shown. */
export function usePartNavigation(ids: readonly string[], onGo: () => void): PartNavigation {
  const [seen, setSeen] = useState<string | null>(ids[0] ?? null);
  const [wanted, setWanted] = useState(() => ({ id: idInAddress() }));
  const go = useCallback((id: string): void => setWanted({ id }), []);
  const showPart = useEffectEvent((id: string) => {
    if (!ids.includes(id)) return;
    onGo();
    // What is hidden now stands with the next frame.
    requestAnimationFrame(() => goTo(id));
  });
  // Each wish is a new object: the same part may be wished for again.
  useEffect(() => showPart(wanted.id), [wanted]);
  useEffect(() => {
    const onHash = (): void => setWanted({ id: idInAddress() });
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const key = ids.join();
  useEffect(() => {
    // The part that crosses a line a little below the top is the one that is read.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) setSeen(target.id);
      },
      { rootMargin: '-30% 0% -69% 0%' },
    );
    for (const id of key.split(',')) {
      const part = document.getElementById(id);
      if (part) observer.observe(part);
    }
    return () => observer.disconnect();
  }, [key]);
  return { current: seen, go };
}
