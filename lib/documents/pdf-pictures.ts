// Draws the pages of a PDF on canvases with pdf.js, whose parser runs in a worker. Loads nothing and runs no script.
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { binaryDataFactory } from './pdf.ts';

/** Wider canvases take much memory, and browsers limit them. */
const mostPixels = 3000;

export class PdfPictures {
  readonly #task: PDFDocumentLoadingTask;
  readonly #document: PDFDocumentProxy;
  readonly #close: () => void;

  private constructor(task: PDFDocumentLoadingTask, document: PDFDocumentProxy, close: () => void) {
    this.#task = task;
    this.#document = document;
    this.#close = close;
  }

  /** @param bytes are copied. @throws if the file is no PDF that pdf.js reads. */
  static async open(bytes: Uint8Array): Promise<PdfPictures> {
    const [{ getDocument, PDFWorker }, { characterMap }] = await Promise.all([
      import('pdfjs-dist'),
      import('virtual:character-maps'),
    ]);
    // The worker that reads documents holds both halves of pdf.js, and the parser listens in it.
    const port = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const worker = PDFWorker.create({ port, verbosity: 0 });
    const close = (): void => {
      worker.destroy();
      port.terminate();
    };
    const task = getDocument({
      data: bytes.slice(),
      worker,
      verbosity: 0,
      // The page's policy allows no fonts from data. Glyphs are drawn as paths instead.
      disableFontFace: true,
      useSystemFonts: true,
      useWasm: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
      BinaryDataFactory: binaryDataFactory(characterMap),
    });
    try {
      return new PdfPictures(task, await task.promise, close);
    } catch (error) {
      close();
      throw error;
    }
  }

  /**
   * Draws a page. @param page from 0. @param width of the picture in pixels of the device.
   * @throws if the drawing is aborted or the page is broken.
   */
  async draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void> {
    const proxy = await this.#document.getPage(page + 1);
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
    // Its promise settles after the worker is gone, which nothing waits for.
    void this.#task.destroy().finally(this.#close);
  }
}
