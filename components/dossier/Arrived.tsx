// Moves the focus to the heading of a dossier that was opened, because the button that opened it was removed. Scrolls to
// the top, or, when the user goes back, to the previous scroll position.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { TrailEntry } from '../hooks/dossiers.ts';

/** Wraps a loaded dossier. Give it a different key for each trail entry. */
export function Arrived({ at, children }: { at: TrailEntry; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  // A layout effect, because its cleanup runs before the content is removed and the scroll position is lost.
  useLayoutEffect(() => {
    const panel = around.current?.closest('[role=tabpanel]');
    around.current?.querySelector('h2')?.focus({ preventScroll: true });
    panel?.scrollTo(0, at.scrollTop);
    return () => {
      at.scrollTop = panel?.scrollTop ?? 0;
    };
  }, [at]);
  return <div ref={around}>{children}</div>;
}
