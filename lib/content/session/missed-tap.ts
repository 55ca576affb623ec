// Records a tap while pointer.js is being loaded, so that pointer.js can handle it later.

export interface MissedTap {
  x: number;
  y: number;
  /** The innermost element under the tap. */
  target: Element;
}

/**
 * Listens for taps. The returned function stops listening and returns the last tap, or null if there was none or the
 * page scrolled since.
 */
export function recordTap(): () => MissedTap | null {
  const ending = new AbortController();
  let tap: MissedTap | null = null;

  const onClick = (event: Event): void => {
    if (!event.isTrusted) return;
    const { pointerType, clientX: x, clientY: y } = event as PointerEvent;
    // Read now, because the path is empty after the event.
    const [target] = event.composedPath();
    tap = pointerType === 'touch' && target instanceof Element ? { x, y, target } : null;
  };
  // Another word may be at the tapped place by now.
  const onScroll = (): void => void (tap = null);
  const options = { passive: true, capture: true, signal: ending.signal };
  window.addEventListener('click', onClick, options);
  window.addEventListener('scroll', onScroll, options);

  return () => {
    ending.abort();
    return tap;
  };
}
