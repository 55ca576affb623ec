// What a page puts on paper: the glyphs, shapes and images of its PDF.
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Glyphs shown, paths filled or stroked, images drawn. A mark splits a line of text but adds none of these. */
const painting = /<[0-9A-F]+> Tj|\b(?:f|f\*|F|S|s|B|B\*|b)(?=\n)|\/\w+ Do\b/g;

/** Two pages with the same result put the same ink on the paper. */
export async function printedOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ printBackground: true });
  const painted: string[] = [];
  for (let from = pdf.indexOf('stream'); from >= 0; from = pdf.indexOf('stream', from)) {
    const start = pdf.indexOf('\n', from) + 1;
    const end = pdf.indexOf('endstream', start);
    if (end < 0) break;
    // Fonts and images have streams too; the operators that use them are in the page's.
    const dictionary = pdf.subarray(Math.max(0, from - 200), from).toString('latin1');
    const isContent =
      /<<[^<]*\/Filter\s*\/FlateDecode[^<]*>>\s*$/.test(dictionary) && !/\/Length1|\/Image/.test(dictionary);
    if (isContent) painted.push(...(inflateSync(pdf.subarray(start, end)).toString('latin1').match(painting) ?? []));
    from = end + 'endstream'.length;
  }
  return painted.toSorted();
}
