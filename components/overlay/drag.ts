// Recognizes that the user drags an overlay: capture, threshold, loss of the pointer. The caller moves it.

/** A smaller movement is a click. */
const leastPx = 5;

export interface DragEvents {
  /** Whether a press on this element may become a drag. */
  isHandle: (target: Element) => boolean;
  /** @param offset from the press, in viewport pixels. */
  onMove: (offset: { x: number; y: number }) => void;
  /** @param isDropped `false` if the browser or another gesture took the pointer away. */
  onEnd: (isDropped: boolean) => void;
}

interface Press {
  pointerId: number;
  x: number;
  y: number;
  isMoving: boolean;
}

/** Sets `data-moving` on the box while it is dragged. Synthetic events are ignored, also on the window. */
export function trackDrag(box: HTMLElement, { isHandle, onMove, onEnd }: DragEvents, signal: AbortSignal): void {
  let press: Press | null = null;

  const end = (isDropped: boolean): void => {
    const wasMoving = press?.isMoving === true;
    press = null;
    if (!wasMoving) return;
    delete box.dataset['moving'];
    onEnd(isDropped);
  };
  const onPointerDown = (event: PointerEvent): void => {
    const { target, button, isPrimary, isTrusted, pointerId, clientX: x, clientY: y } = event;
    if (!isTrusted || button !== 0 || !isPrimary || !(target instanceof Element) || !isHandle(target)) return;
    press = { pointerId, x, y, isMoving: false };
    // The page keeps its focus and its selection. Buttons need the press for their own focus.
    if (!target.closest('button')) event.preventDefault();
  };
  const onPointerMove = ({ isTrusted, pointerId, buttons, clientX, clientY }: PointerEvent): void => {
    if (!press || !isTrusted || pointerId !== press.pointerId) return;
    // The page may have stopped the event of the release.
    if (buttons === 0) return end(true);
    const offset = { x: clientX - press.x, y: clientY - press.y };
    if (!press.isMoving && Math.hypot(offset.x, offset.y) < leastPx) return;
    // Not earlier: capture on pointerdown would retarget a click on a button to the box.
    if (!press.isMoving) box.setPointerCapture(pointerId);
    press.isMoving = true;
    box.dataset['moving'] = '';
    onMove(offset);
  };
  const onRelease = ({ isTrusted, pointerId, type }: PointerEvent): void => {
    if (isTrusted && pointerId === press?.pointerId) end(type === 'pointerup');
  };
  const onLostCapture = (event: PointerEvent): void => {
    // The pressed element loses the implicit capture of a finger to the box: that is no end.
    if (event.target === box) onRelease(event);
  };

  box.addEventListener('pointerdown', onPointerDown, { signal });
  box.addEventListener('lostpointercapture', onLostCapture, { signal });
  // On the window, because a fast first move already leaves the box.
  const options = { signal, passive: true, capture: true };
  window.addEventListener('pointermove', onPointerMove, options);
  window.addEventListener('pointerup', onRelease, options);
  window.addEventListener('pointercancel', onRelease, options);
  signal.addEventListener('abort', () => end(false));
}
