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

interface Workers {
  /** Parses. It is the one that reads documents: it holds both halves of pdf.js. */
  parser: Worker;
  /** Draws, so that pages with large charts do not hold up scrolling. */
  renderer: Worker;
}

const startWorkers = (): Workers => ({
  parser: new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  renderer: new Worker(new URL('./render-worker.ts', import.meta.url), { type: 'module' }),
});

let started: Workers | null = null;

/** Starts the workers of the next PDF, while its bytes are still read. */
export function prepareToOpenPdf(): void {
  started ??= startWorkers();
}

function takeWorkers(): Workers {
  const workers = started ?? startWorkers();
  started = null;
  return workers;
}

/**
 * @param bytes are taken over: the buffer is empty afterwards.
 * @throws if pdf.js cannot read the file, if no password is given, and if `signal` is aborted.
 */
export async function openPdf(bytes: Uint8Array, { askPassword, signal }: PdfOpening = {}): Promise<OpenPdf> {
  const [{ getDocument, GlobalWorkerOptions, PDFWorker }, { characterMap }] = await Promise.all([
    import('pdfjs-dist'),
    import('virtual:character-maps'),
  ]);
  const { parser, renderer } = takeWorkers();
  const worker = PDFWorker.create({ port: parser, verbosity: 0 });
  // Taken by the next getDocument, which runs before anything else can set it.
  GlobalWorkerOptions.rendererPorts = [renderer];
  const endWorkers = (): void => {
    worker.destroy();
    parser.terminate();
    renderer.terminate();
  };
  const task: PDFDocumentLoadingTask = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    useSystemFonts: true,
    // Nothing is fetched, and the page's policy allows no WebAssembly. Decoders of pictures are imported as scripts.
    useWasm: false,
    wasmUrl: new URL('/picture-decoders/', location.href).href,
    useWorkerFetch: false,
    enableXfa: false,
    BinaryDataFactory: binaryDataFactory(characterMap),
  });
  if (askPassword) task.onPassword = passwordListener(askPassword);
  // Its promise settles after the workers are gone, which nothing waits for.
  const close = (): void => void task.destroy().finally(endWorkers);
  signal?.addEventListener('abort', close, { once: true });
  try {
    const document = await task.promise;
    signal?.throwIfAborted();
    return { document, close };
  } catch (error) {
    endWorkers();
    throw error;
  } finally {
    signal?.removeEventListener('abort', close);
  }
}
