// Dragging of pinned cards.
import { viewportNow, watchViewport, zoomOf } from '../overlay/viewport.ts';

interface Position {
  left: number;
  top: number;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Moves the box to a position in viewport pixels, clamped so that the whole box is visible. */
export function moveTo(box: HTMLElement, { left, top }: Position): void {
  const zoom = zoomOf(box);
  const { width, height } = box.getBoundingClientRect();
  const view = viewportNow();
  box.style.left = `${Math.round(clamp(left, view.left, view.left + view.width - width)) / zoom}px`;
  box.style.top = `${Math.round(clamp(top, view.top, view.top + view.height - height)) / zoom}px`;
}

/**
 * Lets the user drag the box by `.card-head` (except its buttons), and keeps it in view when box or window are resized.
 * Returns a function that removes all listeners.
 */
export function makeDraggable(box: HTMLElement): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let grip: { x: number; y: number } | null = null;

  box.addEventListener(
    'pointerdown',
    (event) => {
      const { target } = event;
      const isHead = target instanceof Element && target.closest('.card-head') !== null && !target.closest('button, a');
      if (!event.isTrusted || event.button !== 0 || !isHead) return;
      const { left, top } = box.getBoundingClientRect();
      grip = { x: event.clientX - left, y: event.clientY - top };
      box.setPointerCapture(event.pointerId);
      // Prevents text selection on the page.
      event.preventDefault();
    },
    { signal },
  );
  box.addEventListener(
    'pointermove',
    (event) => {
      if (grip) moveTo(box, { left: event.clientX - grip.x, top: event.clientY - grip.y });
    },
    { signal },
  );
  for (const kind of ['pointerup', 'pointercancel'] as const) {
    box.addEventListener(kind, () => (grip = null), { signal });
  }
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
  return () => controller.abort();
}
