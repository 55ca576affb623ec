// Isolates events in an overlay: they do not reach the page, and synthetic events do not reach its handlers.

/**
 * Events that must not bubble to the page. It would treat a press or focus in the overlay as one outside its menu or dialog
 * and close it, offer its own context menu, and run its shortcuts for keys.
 */
const kept = [
  'pointerdown',
  'pointerup',
  'pointercancel',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
] as const;

/** Further events that overlays handle. */
const handled = [
  'pointermove',
  'pointerenter',
  'pointerleave',
  'pointerover',
  'pointerout',
  'lostpointercapture',
  'wheel',
] as const;

/** @param shadow gets events before any handler in the overlay; `box` gets them after all others. */
export function isolateEvents(shadow: ShadowRoot, box: HTMLElement, signal: AbortSignal): void {
  const blockSynthetic = (event: Event): void => {
    if (!event.isTrusted) event.stopImmediatePropagation();
  };
  const stop = (event: Event): void => event.stopPropagation();
  for (const kind of [...kept, ...handled]) {
    shadow.addEventListener(kind, blockSynthetic, { capture: true, passive: true, signal });
  }
  for (const kind of kept) box.addEventListener(kind, stop, { passive: true, signal });
}

const isScrollable = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);

function hasScrollableAncestor(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) if (isScrollable(at)) return true;
  return false;
}

/**
 * Keeps the wheel from scrolling the page, which would move the word of a card away. Wheel listeners on the shadow root
 * cannot prevent scrolling, because it is not rendered.
 */
export function containWheel(box: HTMLElement, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent): void => {
    // Ctrl + wheel is the browser's zoom.
    if (!event.ctrlKey && !hasScrollableAncestor(event.target)) event.preventDefault();
  };
  box.addEventListener('wheel', onWheel, { passive: false, signal });
}
