// The part of the page that is in view. Pinched, it is smaller than the window, and everything on the page is larger.

export interface Viewport {
  left: number;
  top: number;
  width: number;
  height: number;
  /** How far the user has pinched the page; 1 if not at all. */
  scale: number;
}

/** In pixels of the window, which elements in the top layer are placed in. */
export function viewportNow(): Viewport {
  const { visualViewport: view } = window;
  if (!view) return { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight, scale: 1 };
  const { offsetLeft: left, offsetTop: top, width, height, scale } = view;
  return { left, top, width, height, scale };
}

/** The element's zoom factor; 1 in browsers that do not expose it. */
export const zoomOf = (element: Element): number => (element as Partial<Element>).currentCSSZoom ?? 1;

/** Gives the box its own size on the screen, whatever the page's zoom and however far the user has pinched. */
export function compensateZoom(host: HTMLElement, box: HTMLElement): void {
  box.style.setProperty('--page-zoom', String(zoomOf(host) * viewportNow().scale));
}

/** Calls back when the user pinches, or moves the pinched page. */
export function watchViewport(onChange: () => void, signal: AbortSignal): void {
  for (const kind of ['resize', 'scroll']) window.visualViewport?.addEventListener(kind, onChange, { signal });
}
