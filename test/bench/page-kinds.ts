// The generated pages for the reading benchmark.
import type { PageKind } from './cold-tabs.ts';
import { articlePage } from './texts.ts';

const noCompany = Number.POSITIVE_INFINITY;

export interface MeasuredPage extends PageKind {
  /** Minimum number of mentions; a build that finds fewer is broken, not fast. Omitted if the number is unknown. */
  leastMarks?: number;
  /** Maximum CPU time as a multiple of the bare walk. */
  budget?: number;
}

export const oneWordPage: MeasuredPage = {
  name: 'a page of one word',
  body: '<!doctype html><meta charset="utf-8"><title>页面</title><p>天气</p>',
  leastMarks: 0,
};

export const largePages = (): MeasuredPage[] => [
  { name: '2 MB, no company', body: articlePage(2_000_000, noCompany), budget: 1.7, leastMarks: 0 },
  { name: '2 MB, some companies', body: articlePage(2_000_000, 200), budget: 2, leastMarks: 85 },
  { name: '2 MB, full of companies', body: articlePage(2_000_000, 8), budget: 2.5, leastMarks: 2200 },
  { name: '5 MB, some companies', body: articlePage(5_000_000, 200), budget: 1.3, leastMarks: 240 },
];

export const frameCount = 30;

export const framesPage = (): MeasuredPage => ({
  name: `${frameCount} frames without text`,
  body: `<!doctype html><meta charset="utf-8"><title>页面</title><p>新易盛</p>${'<iframe src="https://FRAME_HOST/"></iframe>'.repeat(frameCount)}`,
  frame: '<!doctype html><a href="/"><img alt=""></a><script>var shown = 1</script>',
  leastMarks: 1,
});

const optics = ['新易盛', '中际旭创', '天孚通信', '太辰光', '光迅科技', '腾景科技', '光库科技', '德科立'];
const opticsCodes = [
  '300502.SZ',
  '300308.SZ',
  '300394.SZ',
  '300570.SZ',
  '002281.SZ',
  '688195.SH',
  '300620.SZ',
  '688205.SH',
];

/** A file of daily quotes, which the browser displays as one text node. */
function quotesFile(bytes: number): string {
  const lines: string[] = [];
  const two = (value: number): string => String(value).padStart(2, '0');
  for (let size = 0, row = 0; size < bytes; row++) {
    const price = (20 + (row % 1301) / 7).toFixed(2);
    const line = `2025-${two(1 + (row % 12))}-${two(1 + (row % 28))},${opticsCodes[row % 8]},${optics[row % 8]},${price},${(row * 6151) % 900_001}`;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return lines.join('\n');
}

const asParagraph = (text: string): string => `<!doctype html><meta charset="utf-8"><title>页面</title><p>${text}</p>`;

const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));

const plainText = 'text/plain; charset=utf-8';

/** Texts in one node that once took seconds in one task, because the work per mention grew with the length of its block. */
export const freezingPages = (): MeasuredPage[] => [
  { name: 'quotes as plain text, 0.8 MB', body: quotesFile(800_000), contentType: plainText, leastMarks: 1 },
  { name: 'quotes as plain text, 2 MB', body: quotesFile(2_000_000), contentType: plainText, leastMarks: 1 },
  { name: '25 KB of NVIDIA=NVIDIA=', body: asParagraph(repeated('NVIDIA=', 25_000)), leastMarks: 0 },
  {
    name: '100 KB of names between tabs',
    body: asParagraph(repeated(optics.map((name) => `${name}\t`).join(''), 100_000 / 3)),
    leastMarks: 1,
  },
  {
    name: '100 KB of codes, then names',
    body: asParagraph(repeated(`${opticsCodes.join(' ')} `, 50_000) + repeated(`${optics.join(' ')} `, 50_000 / 3)),
    leastMarks: 1,
  },
];
