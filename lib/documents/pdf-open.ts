// Opens a PDF for showing: pdf.js in the page, its parser in a worker. Loads nothing, runs no script, asks for a password.
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { binaryDataFactory } from './pdf.ts';

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** Ends the worker. */
  close: () => void;
}

export interface PdfOpening {
  /**
   * Called if the file has a password, and again after a wrong one. `undefined` gives up. Without it, such files fail.
   */
  askPassword?: (isRetry: boolean) => Promise<string | undefined>;
  signal?: AbortSignal;
}

type PasswordListener = (update: (password: string | Error) => void, reason: number) => void;

/** pdf.js calls it with reason 2 after a wrong password. */
const wrongPassword = 2;

const passwordListener =
  (ask: NonNullable<PdfOpening['askPassword']>): PasswordListener =>
  (update, reason) => {
    ask(reason === wrongPassword).then(
      (password) => update(password ?? new Error('no password')),
      (error: unknown) => update(error instanceof Error ? error : new Error(String(error))),
    );
  };

/**
 * @param bytes are taken over: the buffer is empty afterwards.
 * @throws if pdf.js cannot read the file, if no password is given, and if `signal` is aborted.
 */
export async function openPdf(bytes: Uint8Array, { askPassword, signal }: PdfOpening = {}): Promise<OpenPdf> {
  const [{ getDocument, PDFWorker }, { characterMap }] = await Promise.all([
    import('pdfjs-dist'),
    import('virtual:character-maps'),
  ]);
  // The worker that reads documents holds both halves of pdf.js, and the parser listens in it.
  const port = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port, verbosity: 0 });
  const endWorker = (): void => {
    worker.destroy();
    port.terminate();
  };
  const task: PDFDocumentLoadingTask = getDocument({
    data: bytes,
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
  if (askPassword) task.onPassword = passwordListener(askPassword);
  // Its promise settles after the worker is gone, which nothing waits for.
  const close = (): void => void task.destroy().finally(endWorker);
  signal?.addEventListener('abort', close, { once: true });
  try {
    const document = await task.promise;
    signal?.throwIfAborted();
    return { document, close };
  } catch (error) {
    endWorker();
    throw error;
  } finally {
    signal?.removeEventListener('abort', close);
  }
}
