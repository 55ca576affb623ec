// Lists what a page prints: the glyphs, shapes and images in its PDF.
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Operators that show glyphs, fill or stroke paths, or draw images. A mark splits a line of text, but adds none of them. */
const painting = /<[0-9A-F]+> Tj|\b(?:f|f\*|F|S|s|B|B\*|b)(?=\n)|\/\w+ Do\b/g;

/** The painting operators of the PDF, sorted. Two pages with the same result print the same. */
export async function printedOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ printBackground: true });
  const painted: string[] = [];
  for (let from = pdf.indexOf('stream'); from >= 0; from = pdf.indexOf('stream', from)) {
    const start = pdf.indexOf('\n', from) + 1;
    const end = pdf.indexOf('endstream', start);
    if (end < 0) break;
    // Streams of fonts and images are skipped: the page's content streams have the operators that use them.
    const dictionary = pdf.subarray(Math.max(0, from - 200), from).toString('latin1');
    const isContent =
      /<<[^<]*\/Filter\s*\/FlateDecode[^<]*>>\s*$/.test(dictionary) && !/\/Length1|\/Image/.test(dictionary);
    if (isContent) painted.push(...(inflateSync(pdf.subarray(start, end)).toString('latin1').match(painting) ?? []));
    from = end + 'endstream'.length;
  }
  return painted.toSorted();
}
