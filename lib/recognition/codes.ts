// The grammar of listing codes as people write them: 300308.SZ, SZ300308, HK.00700, 700.HK, $NVDA, NASDAQ:NVDA, (300308).
import type { Exchange } from '../model/exchanges.ts';

export interface CodeHit {
  start: number;
  end: number;
  /** Exchanges on which the code may stand, likeliest first, and the code in each exchange's own form. */
  readings: { code: string; exchange: Exchange }[];
  /** A bare number or a bare word in capitals: it needs a cue. */
  isBare: boolean;
}

const isWorthReading = /\d{3}|[A-Z]{2}|\$[A-Z]|\d[-.]HK/i;

type Readings = CodeHit['readings'];

const on = (code: string, exchanges: readonly Exchange[]): Readings =>
  exchanges.map((exchange) => ({ code: exchange === 'HKEX' ? code.padStart(5, '0') : code, exchange }));

const american = ['NASDAQ', 'NYSE'] as const;

/** Six digits stand on the mainland, four on three exchanges, three and five in Hong Kong. */
const exchangesOfNumber = (digits: number): readonly Exchange[] =>
  digits === 6 ? ['SZSE', 'SSE', 'BSE'] : digits === 4 ? ['HKEX', 'TWSE', 'TSE'] : ['HKEX'];

function readingsOf(groups: Record<string, string | undefined>): Pick<CodeHit, 'readings' | 'isBare'> | null {
  const found = Object.entries(groups).find(([, code]) => code !== undefined);
  if (!found) return null;
  const [market, code = ''] = found;
  if (market === 'bareNumber') return { readings: on(code, exchangesOfNumber(code.length)), isBare: true };
  if (market === 'US' || market === 'bareWord') {
    // The expression ignores case for sz300308 and hk00700; American codes are only ever written in capitals.
    return code === code.toUpperCase() ? { readings: on(code, american), isBare: market === 'bareWord' } : null;
  }
  return { readings: on(code, [market as Exchange]), isBare: false };
}

/** @param text half-width text; offsets in the hits are into it. @param grammar `codeGrammar`, global, ignoring case. */
export function findCodes(text: string, grammar: RegExp): CodeHit[] {
  if (!isWorthReading.test(text)) return [];
  const hits: CodeHit[] = [];
  for (const match of text.matchAll(grammar)) {
    const read = readingsOf(match.groups ?? {});
    if (read) hits.push({ start: match.index, end: match.index + match[0].length, ...read });
  }
  return hits;
}
