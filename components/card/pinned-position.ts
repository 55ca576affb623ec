// Position of a pinned card: dragged by its header or moved by keys, and always within the window.
import { trackDrag } from '../overlay/drag.ts';
import { viewportNow, watchViewport, zoomOf } from '../overlay/viewport.ts';

interface Position {
  left: number;
  top: number;
}

/** Distance per key press, in viewport pixels. */
const stepPx = 24;

const directions: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -stepPx, y: 0 },
  ArrowRight: { x: stepPx, y: 0 },
  ArrowUp: { x: 0, y: -stepPx },
  ArrowDown: { x: 0, y: stepPx },
};

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Moves the box to a position in viewport pixels, clamped so that the whole box is visible. */
export function moveTo(box: HTMLElement, { left, top }: Position): void {
  const zoom = zoomOf(box);
  const { width, height } = box.getBoundingClientRect();
  const view = viewportNow();
  box.style.left = `${Math.round(clamp(left, view.left, view.left + view.width - width)) / zoom}px`;
  box.style.top = `${Math.round(clamp(top, view.top, view.top + view.height - height)) / zoom}px`;
}

const isHandle = (target: Element): boolean =>
  target.closest('.card-head') !== null && target.closest('button, a') === null;

/** Lets the user move the box until `signal`, and keeps it in view when box or window are resized. */
export function makeMovable(box: HTMLElement, signal: AbortSignal): void {
  let start: Position | null = null;
  const onMove = ({ x, y }: { x: number; y: number }): void => {
    start ??= box.getBoundingClientRect();
    moveTo(box, { left: start.left + x, top: start.top + y });
  };
  trackDrag(box, { isHandle, onMove, onEnd: () => (start = null) }, signal);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = directions[event.key];
    // Without Shift, the arrow keys scroll the card.
    if (!by || !event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { left, top } = box.getBoundingClientRect();
    moveTo(box, { left: left + by.x, top: top + by.y });
  };
  box.addEventListener('keydown', onKeyDown, { signal });

  const stayWithin = (): void => {
    const rect = box.getBoundingClientRect();
    // A box without a size isn't rendered (print layout, a closed dialog): its rectangle is not its position.
    if (rect.height > 0) moveTo(box, rect);
  };
  window.addEventListener('resize', stayWithin, { signal });
  watchViewport(stayWithin, signal);
  const observer = new ResizeObserver(stayWithin);
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect());
}
