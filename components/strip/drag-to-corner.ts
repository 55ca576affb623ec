// Lets the user drag the strip by its grip, chip or any area without a button. It snaps to the nearest corner when dropped.
import type { Corner } from '../../lib/settings/strip-places.ts';
import { trackDrag } from '../overlay/drag.ts';
import { zoomOf } from '../overlay/viewport.ts';
import { nearestCorner } from './corner.ts';

const isHandle = (target: Element): boolean => target.closest('button:not(.strip-chip, .strip-grip), a') === null;

export function dragToCorner(box: HTMLElement, onDrop: (corner: Corner) => void, signal: AbortSignal): void {
  const onMove = ({ x, y }: { x: number; y: number }): void => {
    // The text-size setting zooms the box and its own pixels.
    const zoom = zoomOf(box);
    box.style.translate = `${x / zoom}px ${y / zoom}px`;
  };
  const onEnd = (isDropped: boolean): void => {
    const corner = nearestCorner(box.getBoundingClientRect());
    box.style.translate = '';
    if (isDropped) onDrop(corner);
  };
  trackDrag(box, { isHandle, onMove, onEnd }, signal);
}
