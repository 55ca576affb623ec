// Keeps a card beside its word while the page scrolls, changes its layout or is zoomed.
import { autoUpdate } from '@floating-ui/dom';
import { rootsAround } from '../overlay/flat-tree.ts';
import { watchViewport } from '../overlay/viewport.ts';
import { boundsOf } from './placement.ts';
import type { CardAnchor } from './port.ts';

/** @returns ends it. */
export function trackAnchor(box: HTMLElement, anchor: CardAnchor, onMoved: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const options = { capture: true, passive: true, signal };
  // The library looks for scrolling ancestors by `parentNode`, and never ends in a form with a field of that name. A
  // scroll does not leave the shadow root that it happens in.
  for (const root of rootsAround(anchor.contextElement)) root.addEventListener('scroll', onMoved, options);
  window.addEventListener('resize', onMoved, options);
  watchViewport(onMoved, signal);
  const reference = {
    getBoundingClientRect: () => boundsOf(anchor.getClientRects()),
    contextElement: anchor.contextElement,
  };
  const stop = autoUpdate(reference, box, onMoved, { ancestorScroll: false, ancestorResize: false });
  signal.addEventListener('abort', stop);
  return () => ending.abort();
}
