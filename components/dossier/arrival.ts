// Coming to another dossier: the button that opened it is gone with what it stood in, so focus goes to the new heading, and
// reading begins at the top.
import { useEffect, useRef, type RefObject } from 'react';

/** @returns for the heading, which takes focus but is no stop of the Tab key. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('[role=tabpanel]')?.scrollTo(0, 0);
  }, []);
  return heading;
}
