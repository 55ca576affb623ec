// Reads the text of a PDF with pdf.js, which the caller passes: browsers and Node need different builds.
import type * as pdfjs from 'pdfjs-dist';
import type { DocumentContent, Reading } from './content.ts';
import type { DocumentMetadata } from './document-text.ts';
import { ReadingFailure } from './failure.ts';
import { assemble } from './layout/assemble.ts';
import type { PageLayout, Run } from './layout/line.ts';
import { linesOf } from './layout/lines.ts';
import { textOrNull } from './metadata.ts';
import { isCutPdf } from './pdf-bytes.ts';

export interface PdfEnvironment {
  library: Pick<typeof pdfjs, 'getDocument' | 'version'>;
  worker: pdfjs.PDFWorker;
  /** Data of a packaged character map, by name. A font that needs one loses its text without it. */
  loadCharacterMap: (name: string) => Promise<Uint8Array>;
}

type TextContent = Awaited<ReturnType<pdfjs.PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

const mostPages = 1000;
/** A page of a report has some thousand. */
const mostItems = 200_000;
/** Fewest letters and digits a page, on average, below which pages are pictures with a stamp. */
const fewestLetters = 10;

/** Multiplies two transformation matrices of the form [a, b, c, d, e, f]. */
function multiply(
  outer: readonly number[],
  inner: readonly number[],
): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function runOf({ str, transform, width, dir }: TextItem, viewport: readonly number[]): Run {
  const [a, b, c, d, x, baseline] = multiply(viewport, transform as number[]);
  const scale = Math.hypot(viewport[0] ?? 1, viewport[1] ?? 0);
  const size = Math.hypot(c, d);
  return {
    text: str,
    x0: x,
    x1: x + width * scale,
    baseline,
    size,
    isUpright: dir !== 'ttb' && a > 0 && Math.abs(b) < 0.1 * a && d < 0,
  };
}

interface PageText {
  layout: PageLayout;
  letters: number;
  unmapped: number;
}

/** What a page draws as text, in drawing order. @throws ReadingFailure if it is more than any report has. */
export async function runsOf(page: pdfjs.PDFPageProxy): Promise<Run[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const runs: Run[] = [];
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    for (const item of value.items) if ('str' in item) runs.push(runOf(item, transform));
    if (runs.length > mostItems) {
      await reader.cancel(new Error('too many text items'));
      throw new ReadingFailure('too-complex');
    }
  }
  return runs;
}

async function textOf(page: pdfjs.PDFPageProxy): Promise<PageText> {
  const { width, height } = page.getViewport({ scale: 1 });
  const runs = await runsOf(page);
  page.cleanup();
  const text = runs.map((run) => run.text).join('');
  return {
    layout: { width, height, lines: linesOf(runs) },
    letters: countLetters(text),
    unmapped: text.match(unmapped)?.length ?? 0,
  };
}

async function metadataOf(document: pdfjs.PDFDocumentProxy): Promise<DocumentMetadata> {
  const { info } = await document.getMetadata();
  const field = (name: string): string | null => textOrNull((info as Record<string, unknown>)[name]);
  return {
    title: field('Title'),
    author: field('Author'),
    subject: field('Subject'),
    keywords: field('Keywords'),
    creator: field('Creator') ?? field('Producer'),
    createdAt: field('CreationDate'),
    siteName: null,
    url: null,
  };
}

/** Letters of fonts without a mapping to characters come as private or control characters. */
const unmapped = /[\p{Co}\p{Cc}\uFFFD]/gu;

/** A few pages with text, such as a cover, do not make up for the scanned ones: their facts would be missing. */
const isMostlyPictures = (pages: readonly PageText[]): boolean =>
  pages.length >= 3 && pages.filter(({ letters }) => letters === 0).length > 0.6 * pages.length;

const sum = (pages: readonly PageText[], field: 'letters' | 'unmapped'): number =>
  pages.reduce((total, page) => total + page[field], 0);

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

async function readPages(document: pdfjs.PDFDocumentProxy, { signal, onProgress }: Reading): Promise<PageText[]> {
  if (document.numPages > mostPages) throw new ReadingFailure('too-many-pages');
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (signal?.aborted) throw new ReadingFailure('canceled');
    pages.push(await textOf(await document.getPage(number)));
    onProgress?.(number, document.numPages);
  }
  return pages;
}

/** Reasons that follow from the name of an error of pdf.js. Its classes differ between builds. */
function failureOf(error: unknown): ReadingFailure {
  if (error instanceof ReadingFailure) return error;
  const name = error instanceof Error ? error.name : '';
  return new ReadingFailure(name === 'PasswordException' ? 'encrypted' : 'damaged', { cause: error });
}

/** @param bytes pdf.js takes them over: the buffer is empty afterwards. */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  { library, worker, loadCharacterMap }: PdfEnvironment,
  reading: Reading = {},
): Promise<DocumentContent> {
  const isCut = isCutPdf(bytes);
  const task = library.getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    enableXfa: false,
    BinaryDataFactory: binaryDataFactory(loadCharacterMap),
  });
  try {
    const document = await task.promise;
    const pages = await readPages(document, reading);
    const metadata = await metadataOf(document);
    if (isCut) throw new ReadingFailure('cut');
    if (sum(pages, 'unmapped') > sum(pages, 'letters')) throw new ReadingFailure('unmapped-glyphs');
    const assembled = assemble(pages.map(({ layout }) => layout));
    if (countLetters(assembled.text) < fewestLetters * pages.length || isMostlyPictures(pages))
      throw new ReadingFailure('scan');
    return { ...assembled, metadata };
  } catch (error) {
    const failure = failureOf(error);
    throw isCut && failure.reason === 'damaged' ? new ReadingFailure('cut', { cause: error }) : failure;
  } finally {
    await task.destroy();
  }
}

/** Gives pdf.js packaged data instead of letting it fetch. Fonts and decoders of images are not needed for text. */
export function binaryDataFactory(loadCharacterMap: PdfEnvironment['loadCharacterMap']) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`not packaged: ${filename}`);
      return loadCharacterMap(filename.replace(/\.bcmap$/u, ''));
    }
  };
}
