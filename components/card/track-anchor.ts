// Calls back when a card's anchor may have moved: on scroll, resize, layout changes and zoom.
import { autoUpdate } from '@floating-ui/dom';
import { rootsAround } from '../overlay/flat-tree.ts';
import { watchViewport } from '../overlay/viewport.ts';
import { boundsOf } from './placement.ts';
import type { CardAnchor } from '../../lib/messages/card-port.ts';

/** Returns a function that stops tracking. */
export function trackAnchor(box: HTMLElement, anchor: CardAnchor, onMoved: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const options = { capture: true, passive: true, signal };
  // Scroll listeners are our own: autoUpdate finds scrolling ancestors by `parentNode`, which loops forever in a form that
  // has a field of that name. Scroll events do not leave their shadow root, so every root around needs a listener.
  for (const root of rootsAround(anchor.contextElement)) root.addEventListener('scroll', onMoved, options);
  window.addEventListener('resize', onMoved, options);
  watchViewport(onMoved, signal);
  const reference = {
    getBoundingClientRect: () => boundsOf(anchor.getClientRects()),
    contextElement: anchor.contextElement,
  };
  const stop = autoUpdate(reference, box, onMoved, { ancestorScroll: false, ancestorResize: false });
  signal.addEventListener('abort', stop);
  return () => controller.abort();
}
