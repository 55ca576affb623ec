// Fits pages to the window again when it gets wider or narrower, or when a column opens.

/** @param fit runs in the frame after a change of the width, and not for the first one. */
export function onWidthChange(element: HTMLElement, fit: () => void, signal: AbortSignal): void {
  let width = element.clientWidth;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === width || element.clientWidth === 0) return;
    width = element.clientWidth;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(fit);
  });
  observer.observe(element);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}
