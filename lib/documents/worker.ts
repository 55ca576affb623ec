// Worker that reads documents: pdf.js, the layout pass and the hashes, so that none of them holds up the page.
import * as library from 'pdfjs-dist';
import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs';
import { characterMap } from 'virtual:character-maps';
import type { PdfEnvironment } from './pdf.ts';
import { readDocument } from './read.ts';
import type { ReadRequest, WorkerReply } from './worker-messages.ts';

let pdfEnvironment: Promise<PdfEnvironment> | undefined;

/** Both halves of pdf.js run in this thread. In two, each item of text would be copied to the one that lays it out. */
function startPdfWorker(): library.PDFWorker {
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port2);
  // pdf.js only posts and listens, which a port can do as well as a worker.
  const worker = library.PDFWorker.create({ port: port1 as unknown as Worker, verbosity: 0 });
  port1.start();
  port2.start();
  return worker;
}

const loadPdf = (): Promise<PdfEnvironment> =>
  (pdfEnvironment ??= Promise.resolve({ library, worker: startPdfWorker(), loadCharacterMap: characterMap }));

const reply = (message: WorkerReply): void => {
  self.postMessage(message, { transfer: [] });
};

const readHtml = (): Promise<never> =>
  Promise.reject(new Error('web pages are read in the page, because a worker has no DOM'));

/** Pages take some milliseconds each. Rendering every step would take the page longer than that. */
const progressIntervalMs = 150;

async function read({ id, bytes, fileName }: ReadRequest): Promise<void> {
  try {
    let repliedAt = 0;
    const onProgress = (done: number, total: number): void => {
      if (performance.now() - repliedAt < progressIntervalMs) return;
      repliedAt = performance.now();
      reply({ kind: 'progress', id, done, total });
    };
    const outcome = await readDocument(bytes, fileName, { loadPdf, readHtml }, { onProgress });
    reply({ kind: 'outcome', id, outcome });
  } catch (error) {
    reply({ kind: 'fault', id, message: error instanceof Error ? error.message : String(error) });
  }
}

// pdf.js listens here too. Its messages have other fields.
self.addEventListener('message', ({ data }: MessageEvent<Partial<ReadRequest> | null>) => {
  if (data?.kind === 'read') void read(data as ReadRequest);
});
