// Reads documents in Node, with the code that the library page uses.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { readHtml } from '../lib/documents/html.ts';
import { readDocument as read } from '../lib/documents/read.ts';
import type { ReadOutcome } from '../lib/documents/outcome.ts';
import type { PdfEnvironment } from '../lib/documents/pdf.ts';

async function loadPdfEnvironment(): Promise<PdfEnvironment> {
  const module = 'pdfjs-dist/legacy/build/pdf.mjs';
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const packageDir = path.resolve(fileURLToPath(import.meta.resolve(module)), '../../..');
  return {
    library,
    worker: new library.PDFWorker({ verbosity: 0 }),
    loadCharacterMap: (name) => readFile(path.join(packageDir, 'cmaps', `${path.basename(name)}.bcmap`)),
  };
}

let pdfEnvironment: Promise<PdfEnvironment> | undefined;

function parseHtml(html: string): Promise<Document> {
  // Without these elements linkedom has no body.
  const isWhole = /<html[\s>]/iu.test(html);
  const { document } = parseHTML(isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
  return Promise.resolve(document);
}

/** @param name The file's original name, which can hold the publisher and the date. */
export const readDocument = (bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ReadOutcome> =>
  read(bytes, name, {
    loadPdf: () => (pdfEnvironment ??= loadPdfEnvironment()),
    readHtml: (bytes) => readHtml(bytes, parseHtml),
  });

/** The text as it is pasted, instead of a file. */
export const readPasted = (text: string): Promise<ReadOutcome> => readDocument(new TextEncoder().encode(text), '');
