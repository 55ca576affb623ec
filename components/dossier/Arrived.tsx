// Coming to another dossier: the button that opened it is gone with what it stood in, so focus goes to the new heading, and
// reading begins at the top; on the way back, where the reader was.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { TrailEntry } from '../hooks/dossiers.ts';

/** Around a dossier, once there is one to see. Another stop needs another key. */
export function Arrived({ at, children }: { at: TrailEntry; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  // A layout effect ends while its content still stands, scrolled as it was left.
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
