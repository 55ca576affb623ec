// Layers over the pages of a PDF, for boxes. pdf.js empties a page before it draws it anew; the layers are put back.
import type { PageBox } from './view.ts';

/** What this file needs of pdf.js' page view. */
export interface ShownPage {
  div: HTMLElement;
  pdfPage: { rotate: number; getViewport: (options: { scale: number; rotation?: number }) => Viewport } | null;
  rotation: number;
}

interface Viewport {
  width: number;
  height: number;
  convertToPdfPoint: (x: number, y: number) => unknown[];
  convertToViewportPoint: (x: number, y: number) => unknown[];
}

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

const whole: Rectangle = { left: 0, top: 0, width: 1, height: 1 };

/** Where a box is on its page as it is shown now, as shares of its width and height. */
export function shareOf({ pdfPage, rotation }: ShownPage, { x0, y0, x1, y1 }: PageBox): Rectangle {
  // Not loaded yet, as on a page far from the view of a long document.
  if (!pdfPage) return whole;
  const printed = pdfPage.getViewport({ scale: 1 });
  const shown = pdfPage.getViewport({ scale: 1, rotation: (pdfPage.rotate + rotation) % 360 });
  const [from, to] = [
    [x0, y0],
    [x1, y1],
  ].map(([x = 0, y = 0]) => {
    const [pdfX, pdfY] = printed.convertToPdfPoint(x, y) as [number, number];
    return shown.convertToViewportPoint(pdfX, pdfY) as [number, number];
  }) as [[number, number], [number, number]];
  return {
    left: Math.min(from[0], to[0]) / shown.width,
    top: Math.min(from[1], to[1]) / shown.height,
    width: Math.abs(to[0] - from[0]) / shown.width,
    height: Math.abs(to[1] - from[1]) / shown.height,
  };
}

export class PageOverlays {
  readonly #pageOf: (page: number) => ShownPage | undefined;
  readonly #layers = new Map<number, HTMLElement>();

  constructor(pageOf: (page: number) => ShownPage | undefined) {
    this.#pageOf = pageOf;
  }

  of(page: number): HTMLElement | null {
    const shown = this.#pageOf(page);
    if (!shown) return null;
    let layer = this.#layers.get(page);
    if (!layer) {
      layer = document.createElement('div');
      layer.className = 'page-overlay';
      this.#layers.set(page, layer);
    }
    if (layer.parentNode !== shown.div) shown.div.append(layer);
    return layer;
  }

  /** Call it after pdf.js made the page anew. */
  restore(page: number): void {
    if (this.#layers.has(page)) this.of(page);
  }

  place(element: HTMLElement, box: PageBox): void {
    const shown = this.#pageOf(box.page + 1);
    if (!shown) return;
    for (const [side, share] of Object.entries(shareOf(shown, box))) {
      element.style.setProperty(side, `${100 * Number(share)}%`);
    }
  }
}
