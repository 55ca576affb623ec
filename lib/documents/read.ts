// Reads a file: bytes → text with places, or the reason why it cannot be read.
import type { DocumentContent, Reading } from './content.ts';
import type { DocumentKind, DocumentText } from './document-text.ts';
import { readDocx } from './docx.ts';
import { ReadingFailure } from './failure.ts';
import type { ReadOutcome } from './outcome.ts';
import { readPdf, type PdfEnvironment } from './pdf.ts';
import { readPlain } from './plain.ts';
import { sha256Of } from './sha256.ts';
import { sniff, type SniffedKind } from './sniff.ts';

/** Version of the layout pass. Raise it whenever offsets into the text of the same file change. */
const layoutVersion = 1;

const megabyte = 1024 * 1024;
/** Reports have up to some ten megabytes. */
const mostBytes: Readonly<Record<SniffedKind, number>> = {
  pdf: 100 * megabyte,
  zip: 60 * megabyte,
  html: 20 * megabyte,
  text: 10 * megabyte,
};

/** What differs between a browser and Node. */
export interface ReadingEnvironment {
  /** Loaded only if a PDF is read. */
  loadPdf: () => Promise<PdfEnvironment>;
  readHtml: (bytes: Uint8Array, signal?: AbortSignal) => Promise<DocumentContent>;
}

async function contentOf(
  kind: SniffedKind,
  bytes: Uint8Array<ArrayBuffer>,
  { loadPdf, readHtml }: ReadingEnvironment,
  reading: Reading,
): Promise<DocumentContent & { kind: DocumentKind; pdfjs: string | null }> {
  if (kind === 'pdf') {
    const environment = await loadPdf();
    return { ...(await readPdf(bytes, environment, reading)), kind, pdfjs: environment.library.version };
  }
  if (kind === 'zip') return { ...readDocx(bytes), kind: 'docx', pdfjs: null };
  if (kind === 'html') return { ...(await readHtml(bytes, reading.signal)), kind, pdfjs: null };
  return { ...readPlain(bytes), pdfjs: null };
}

async function readOrThrow(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  environment: ReadingEnvironment,
  reading: Reading,
): Promise<DocumentText> {
  const sniffed = sniff(bytes);
  if (!(sniffed in mostBytes)) throw new ReadingFailure(sniffed as Exclude<typeof sniffed, SniffedKind>);
  const kind = sniffed as SniffedKind;
  if (bytes.length > mostBytes[kind]) throw new ReadingFailure('too-large');
  // Hashed first, because pdf.js takes the bytes over.
  const bytesSha256 = await sha256Of(bytes);
  const { pdfjs, ...content } = await contentOf(kind, bytes, environment, reading);
  if (content.text.trim() === '') throw new ReadingFailure('empty');
  const textSha256 = await sha256Of(new TextEncoder().encode(content.text));
  return { ...content, fileName, bytesSha256, textSha256, reader: { pdfjs, layout: layoutVersion } };
}

/** @param bytes Are taken over: the buffer may be empty afterwards. */
export async function readDocument(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  environment: ReadingEnvironment,
  reading: Reading = {},
): Promise<ReadOutcome> {
  try {
    return { isRead: true, document: await readOrThrow(bytes, fileName, environment, reading) };
  } catch (error) {
    if (error instanceof ReadingFailure) return { isRead: false, reason: error.reason };
    throw error;
  }
}
