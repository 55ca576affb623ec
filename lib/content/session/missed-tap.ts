// Records a tap while pointer.js is being loaded, so that pointer.js can handle it later.

export interface MissedTap {
  x: number;
  y: number;
  /** The innermost element under the tap. */
  target: Element;
}

/** Listens for taps. The returned function stops listening and returns the last tap, or null. */
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
  window.addEventListener('click', onClick, { passive: true, capture: true, signal: ending.signal });

  return () => {
    ending.abort();
    return tap;
  };
}
