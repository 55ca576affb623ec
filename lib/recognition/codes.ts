// Finds listing codes in their written forms: 300308.SZ, SZ300308, HK.00700, 700.HK, $NVDA, NASDAQ:NVDA, (300308).
import type { Exchange } from '../model/listing.ts';

export interface CodeHit {
  start: number;
  end: number;
  /** Possible listings, likeliest first, with the code in each exchange's own form. */
  readings: { code: string; exchange: Exchange }[];
  /** Whether it is a bare number, a decimal, or a word in capitals, which needs a cue. */
  isBare: boolean;
}

/** Cheap precheck: most texts contain no code. */
export const mightContainCode = /\d{3}|[A-Z]{2}|\$[A-Z]|\d[-.]hk/;
const mightContainMarket = /[A-Za-z]|[所克股证證京]|(?:0|1|116)\.\d{5}/;

type Readings = CodeHit['readings'];

const on = (code: string, exchanges: readonly Exchange[]): Readings =>
  exchanges.map((exchange) => ({ code: exchange === 'HKEX' ? code.padStart(5, '0') : code, exchange }));

const american = ['NASDAQ', 'NYSE'] as const;

/** Six digits: mainland China; four: Hong Kong, Taiwan or Tokyo; three or five: Hong Kong. */
const exchangesOfNumber = (digits: number): readonly Exchange[] =>
  digits === 6 ? ['SZSE', 'SSE', 'BSE'] : digits === 4 ? ['HKEX', 'TWSE', 'TSE'] : ['HKEX'];

/** The regexes of code-patterns.ts, with the global flag; `codeGrammar` also ignores case. */
export interface CodeGrammar {
  codeGrammar: RegExp;
  bareCode: RegExp;
}

/** @param text half-width text; the offsets of the hits refer to it. */
export function findCodes(text: string, { codeGrammar, bareCode }: CodeGrammar): CodeHit[] {
  if (!mightContainCode.test(text)) return [];
  const hits: CodeHit[] = [];
  for (const { 0: written, index: start, groups = {} } of mightContainMarket.test(text)
    ? text.matchAll(codeGrammar)
    : []) {
    const [group, code] = Object.entries(groups).find(([, one]) => one !== undefined)!;
    const isBare = group.startsWith('bare');
    const market = isBare ? group.slice(4) : group;
    const isAmerican = market === 'US';
    // The regex ignores case for sz300308 and hk00700, but the letters of a code are always capitals.
    if (code !== code.toUpperCase()) continue;
    const readings = on(code, isAmerican ? american : [market as Exchange]);
    hits.push({ start, end: start + written.length, readings, isBare });
  }
  const { length } = hits;
  let next = 0;
  for (const { 0: written, index: start } of text.matchAll(bareCode)) {
    const end = start + written.length;
    while (next < length && hits[next]!.end <= start) next++;
    if (next < length && hits[next]!.start < end) continue;
    const readings = on(written, /^\d/.test(written) ? exchangesOfNumber(written.length) : american);
    hits.push({ start, end, readings, isBare: true });
  }
  return hits.toSorted((a, b) => a.start - b.start);
}
