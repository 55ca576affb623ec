// Calls back in the frames in which marks may have moved: exports `createFrameWatch`. It runs wherever the standing host is,
// with own words or without, and brings the layout up to date each time: so a page that counts style flushes, by transitions
// that start between two of its callbacks, counts the same for every user.

import type { Bounds } from './bounds.ts';
import { createVeil } from './veil.ts';

/** What may have happened since the last frame: nothing, a change of layout, or a scroll, after which everything is elsewhere. */
export type FrameChange = 'none' | 'layout' | 'scroll';

export interface FrameWatch {
  /** Requests a callback in the next frame, although nothing changed. */
  request: () => void;
  /** Also observes a shadow root: scroll events and mutations do not leave it. */
  include: (root: ShadowRoot) => void;
  stop: () => void;
}

const mutations: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true };

/** The page moves for a while without further events after these. */
const motionTypes = ['transitionrun', 'animationstart'];

const layoutTypes = ['scrollend', 'transitionend', 'animationend', 'load', 'input'];

/** The page opened something that is above the layer. */
const topLayerTypes = ['toggle', 'fullscreenchange'];

/** Motion without an end event, such as an endless animation, is followed this long after it began. */
const longestMotionMs = 1000;

/** Interval of a callback without an event, because hover styles change the layout without one. */
const pollMs = 1000;

/** @param holes where the layer may not be drawn in: see veil.ts. */
export type OnFrame = (change: FrameChange, holes: readonly Bounds[]) => void;

/** @param onFrame called with up-to-date layout. */
export function createFrameWatch(layer: HTMLElement, onFrame: OnFrame): FrameWatch {
  const ending = new AbortController();
  const { signal } = ending;
  const roots = new Set<ShadowRoot>();
  const veil = createVeil(layer, () => roots);
  let isRequested = false;
  let change: FrameChange = 'none';
  let inMotionUntil = 0;

  function frame(): void {
    isRequested = false;
    if (signal.aborted) return;
    const latest = change;
    change = 'none';
    layer.getBoundingClientRect();
    const holes = veil.findHoles();
    // Marks are measured before the veil is drawn: otherwise the browser would compute the layout twice.
    onFrame(latest, holes);
    veil.draw(holes);
    if (performance.now() < inMotionUntil) onLayout();
  }

  function request(): void {
    if (isRequested || signal.aborted) return;
    isRequested = true;
    requestAnimationFrame(frame);
  }

  function onMoved(): void {
    change = 'scroll';
    request();
  }

  function onLayout(): void {
    if (change === 'none') change = 'layout';
    request();
  }

  function onMotion(): void {
    inMotionUntil = performance.now() + longestMotionMs;
    onLayout();
  }

  /** Shows the layer above dialogs and fullscreen elements again: the top layer is ordered by when elements came there. */
  function raise(): void {
    if (layer.isConnected) {
      layer.hidePopover();
      layer.showPopover();
    }
    onLayout();
  }

  const options = { capture: true, passive: true, signal };
  const observer = new MutationObserver(onLayout);

  function observe(root: Document | ShadowRoot): void {
    observer.observe(root, mutations);
    root.addEventListener('scroll', onMoved, options);
    for (const type of layoutTypes) root.addEventListener(type, onLayout, options);
    for (const type of motionTypes) root.addEventListener(type, onMotion, options);
    for (const type of topLayerTypes) root.addEventListener(type, raise, options);
  }

  observe(document);
  window.addEventListener('resize', onMoved, options);
  document.fonts.addEventListener('loadingdone', onLayout, { signal });
  request();
  const poll = setInterval(onLayout, pollMs);

  return {
    request,
    include(root) {
      roots.add(root);
      observe(root);
    },
    stop() {
      ending.abort();
      veil.remove();
      observer.disconnect();
      clearInterval(poll);
    },
  };
}
