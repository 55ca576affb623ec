// Dragging of the strip by its grip, chip or any area without a button. It snaps to the nearest corner when dropped.
import type { Corner } from '../../lib/settings/strip-places.ts';
import { nearestCorner } from './corner.ts';

/** A smaller movement is a click. */
const leastPx = 5;

export function makeDraggable(box: HTMLElement, onDrop: (corner: Corner) => void, signal: AbortSignal): void {
  let from: { x: number; y: number } | null = null;
  let isMoving = false;

  const onMove = ({ isTrusted, pointerId, clientX, clientY }: PointerEvent): void => {
    if (!from || !isTrusted) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!isMoving && Math.hypot(x, y) < leastPx) return;
    // Only now: capturing on pointerdown would retarget a click on the chip to the box.
    if (!isMoving) box.setPointerCapture(pointerId);
    isMoving = true;
    box.dataset['moving'] = '';
    // Convert to the box's CSS pixels, which the text-size setting zooms.
    const zoom = (box as Partial<HTMLElement>).currentCSSZoom ?? 1;
    box.style.translate = `${x / zoom}px ${y / zoom}px`;
  };
  const onEnd = ({ isTrusted, type }: PointerEvent): void => {
    if (!from || !isTrusted) return;
    const corner = nearestCorner(box.getBoundingClientRect());
    const wasMoving = isMoving;
    from = null;
    isMoving = false;
    delete box.dataset['moving'];
    box.style.translate = '';
    if (wasMoving && type === 'pointerup') onDrop(corner);
  };

  box.addEventListener(
    'pointerdown',
    ({ button, target, clientX, clientY }) => {
      const isPress = target instanceof Element && target.closest('button:not(.strip-chip, .strip-grip), a') !== null;
      if (button === 0 && !isPress) from = { x: clientX, y: clientY };
    },
    { signal },
  );
  // On the window, because a fast first move already leaves the box.
  const options = { signal, passive: true, capture: true };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', onEnd, options);
  window.addEventListener('pointercancel', onEnd, options);
}
