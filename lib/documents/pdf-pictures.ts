// Draws the pages of a PDF on canvases with pdf.js, whose parser runs in a worker. Loads nothing and runs no script.
import { openPdf, type OpenPdf } from './pdf-open.ts';

/** Wider canvases take much memory, and browsers limit them. */
const mostPixels = 3000;

export class PdfPictures {
  readonly #pdf: OpenPdf;

  private constructor(pdf: OpenPdf) {
    this.#pdf = pdf;
  }

  /** @param bytes are copied. @throws if the file is no PDF that pdf.js reads. */
  static async open(bytes: Uint8Array): Promise<PdfPictures> {
    return new PdfPictures(await openPdf(bytes.slice()));
  }

  /**
   * Draws a page. @param page from 0. @param width of the picture in pixels of the device.
   * @throws if the drawing is aborted or the page is broken.
   */
  async draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void> {
    const proxy = await this.#pdf.document.getPage(page + 1);
    if (signal.aborted) return;
    const scale = Math.min(width, mostPixels) / proxy.getViewport({ scale: 1 }).width;
    const viewport = proxy.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const annotationMode = 0;
    const rendering = proxy.render({ canvas, viewport, annotationMode });
    signal.addEventListener('abort', () => rendering.cancel(), { once: true });
    await rendering.promise;
    proxy.cleanup();
  }

  close(): void {
    this.#pdf.close();
  }
}
