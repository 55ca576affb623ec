// The visual viewport. During pinch zoom it is smaller than the window, and everything on the page is larger.

export interface Viewport {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Pinch zoom factor; 1 if not zoomed. */
  scale: number;
}

/** Returns the visual viewport in window pixels, the coordinates of the top layer. */
export function viewportNow(): Viewport {
  const { visualViewport: view } = window;
  if (!view) return { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight, scale: 1 };
  const { offsetLeft: left, offsetTop: top, width, height, scale } = view;
  return { left, top, width, height, scale };
}

/** Returns the element's CSS zoom factor; 1 in browsers that do not expose it. */
export const zoomOf = (element: Element): number => (element as Partial<Element>).currentCSSZoom ?? 1;

/** Keeps the box at its size on screen, regardless of the page's CSS zoom and pinch zoom. */
export function compensateZoom(host: HTMLElement, box: HTMLElement): void {
  box.style.setProperty('--page-zoom', String(zoomOf(host) * viewportNow().scale));
}

/** Calls back when the user pinch-zooms or pans the zoomed page. */
export function watchViewport(onChange: () => void, signal: AbortSignal): void {
  for (const kind of ['resize', 'scroll']) window.visualViewport?.addEventListener(kind, onChange, { signal });
}
