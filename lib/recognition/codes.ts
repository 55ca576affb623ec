// The grammar of listing codes as people write them: 300308.SZ, SZ300308, HK.00700, 700.HK, $NVDA, NASDAQ:NVDA, (300308).
import type { Exchange } from '../model/listing.ts';

export interface CodeHit {
  start: number;
  end: number;
  /** Exchanges on which the code may stand, likeliest first, and the code in each exchange's own form. */
  readings: { code: string; exchange: Exchange }[];
  /** A bare number or a bare word in capitals: it needs a cue. */
  isBare: boolean;
}

const mainland: Record<string, Exchange> = {
  SH: 'SSE',
  SS: 'SSE',
  XSHG: 'SSE',
  SZ: 'SZSE',
  XSHE: 'SZSE',
  BJ: 'BSE',
};

const american: Exchange[] = ['NASDAQ', 'NYSE'];

const isWorthReading = /\d{3}|[A-Z]{2}|\$[A-Z]|\d[-.]HK/i;

const ofMainland = (code: string): CodeHit['readings'] =>
  (['SZSE', 'SSE', 'BSE'] as const).map((exchange) => ({ code, exchange }));

/** Four digits stand on three exchanges; three and five on one. */
const ofNumber = (code: string): CodeHit['readings'] =>
  code.length === 6
    ? ofMainland(code)
    : code.length !== 4
      ? [{ code: code.padStart(5, '0'), exchange: 'HKEX' }]
      : [
          { code: code.padStart(5, '0'), exchange: 'HKEX' },
          { code, exchange: 'TWSE' },
          { code, exchange: 'TSE' },
        ];

const ofAmerica = (code: string): CodeHit['readings'] => american.map((exchange) => ({ code, exchange }));

function readingsOf(groups: Record<string, string | undefined>): Pick<CodeHit, 'readings' | 'isBare'> | null {
  const { prefix, prefixed, suffix, suffixed, bareNumber, bareWord } = groups;
  const on = mainland[(prefix ?? suffix ?? '').toUpperCase()];
  const mainlandCode = prefixed ?? suffixed;
  if (on && mainlandCode) return { readings: [{ code: mainlandCode, exchange: on }], isBare: false };
  if (groups.shanghai) return { readings: [{ code: groups.shanghai, exchange: 'SSE' }], isBare: false };
  if (groups.shenzhen) return { readings: [{ code: groups.shenzhen, exchange: 'SZSE' }], isBare: false };
  const hongKong = groups.hkAfter ?? groups.hkBefore ?? groups.hkMarket ?? groups.hkBloomberg;
  if (hongKong) return { readings: [{ code: hongKong.padStart(5, '0'), exchange: 'HKEX' }], isBare: false };
  // The expression ignores case for sz300308 and hk00700; American codes are only ever written in capitals.
  const ticker = groups.market ?? groups.usAfter ?? groups.usBefore ?? groups.cashtag ?? bareWord;
  if (ticker) {
    return ticker === ticker.toUpperCase() ? { readings: ofAmerica(ticker), isBare: bareWord !== undefined } : null;
  }
  const taipei = groups.taipei ?? groups.taipeiMarket;
  const tokyo = groups.tokyo ?? groups.tokyoMarket;
  const xetra = groups.xetra ?? groups.xetraMarket;
  if (taipei) return { readings: [{ code: taipei, exchange: 'TWSE' }], isBare: false };
  if (tokyo) return { readings: [{ code: tokyo, exchange: 'TSE' }], isBare: false };
  if (xetra) return { readings: [{ code: xetra.slice(0, 3), exchange: 'XETRA' }], isBare: false };
  return bareNumber ? { readings: ofNumber(bareNumber), isBare: true } : null;
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
