// The strip is dragged by whatever of it is no button, and the chip by itself; let go, it goes to the nearest corner.
import type { Corner } from '../../lib/settings/strip-places.ts';
import { nearestCorner } from './corner.ts';

/** A press that moves less is a click. */
const leastPx = 5;

export function makeDraggable(box: HTMLElement, onDrop: (corner: Corner) => void, signal: AbortSignal): void {
  let from: { x: number; y: number } | null = null;
  let isMoving = false;

  const onMove = ({ isTrusted, pointerId, clientX, clientY }: PointerEvent): void => {
    if (!from || !isTrusted) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!isMoving && Math.hypot(x, y) < leastPx) return;
    // Not before: with the pointer captured, a click would be the box's and not the chip's.
    if (!isMoving) box.setPointerCapture(pointerId);
    isMoving = true;
    box.dataset['moving'] = '';
    // In the box's own pixels, which the user's text size makes larger.
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
  // A quick hand is out of the box with its first move.
  const options = { signal, passive: true, capture: true };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', onEnd, options);
  window.addEventListener('pointercancel', onEnd, options);
}
