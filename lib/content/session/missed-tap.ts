// Remembers a tap that comes while the pointer's script is being loaded: that script was not there to handle it.

export interface MissedTap {
  x: number;
  y: number;
  /** The innermost element under the tap. */
  target: Element;
}

/** Listens for taps; the function that it returns stops listening and gives the last tap. */
export function recordTap(): () => MissedTap | null {
  const ending = new AbortController();
  let tap: MissedTap | null = null;

  const onClick = (event: Event): void => {
    if (!event.isTrusted) return;
    const { pointerType, clientX: x, clientY: y } = event as PointerEvent;
    // The path is empty after the event.
    const [target] = event.composedPath();
    tap = pointerType === 'touch' && target instanceof Element ? { x, y, target } : null;
  };
  window.addEventListener('click', onClick, { passive: true, capture: true, signal: ending.signal });

  return () => {
    ending.abort();
    return tap;
  };
}
