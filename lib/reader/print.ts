// Prints a PDF: pictures of all pages, without anything that was drawn over them in the reader.
import type { OpenPdf } from '../documents/pdf-open.ts';

export interface PrintWork {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** More would not fit into the memory of a tab. */
export const mostPrintedPages = 200;

const dotsPerInch = 180;
const quality = 0.92;

const urlOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('no reason given')));
    // The page's policy allows no `blob:` pictures.
    reader.readAsDataURL(blob);
  });

async function pictureOf({ document }: OpenPdf, number: number): Promise<HTMLImageElement> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const picture = globalThis.document.createElement('canvas');
  picture.width = Math.round(viewport.width);
  picture.height = Math.round(viewport.height);
  await page.render({ canvas: picture, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new Error(`cannot draw page ${number} for printing`);
  const image = new Image();
  image.alt = '';
  image.src = await urlOf(blob);
  await image.decode();
  return image;
}

/** The paper is as large as the first page. */
async function paperStyle({ document }: OpenPdf): Promise<HTMLStyleElement> {
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const style = globalThis.document.createElement('style');
  style.textContent = `@page { size: ${width}pt ${height}pt; margin: 0; }`;
  return style;
}

/** Opens the browser's dialog once all pages are drawn. @throws if `signal` is aborted, or if a page cannot be drawn. */
export async function printPdf(pdf: OpenPdf, { signal, onProgress }: PrintWork): Promise<void> {
  const total = pdf.document.numPages;
  const sheet = document.createElement('div');
  sheet.className = 'reader-print';
  try {
    for (let page = 1; page <= total; page++) {
      signal.throwIfAborted();
      onProgress(page - 1, total);
      sheet.append(await pictureOf(pdf, page));
    }
    signal.throwIfAborted();
    sheet.append(await paperStyle(pdf));
    document.body.append(sheet);
    print();
  } finally {
    sheet.remove();
  }
}
