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

// Written as one expression so that each text is walked once; alternatives stand from the surest to the barest.
const grammar = new RegExp(
  [
    String.raw`(?<![A-Za-z0-9])(?<prefix>SH|SZ|BJ)[:. ]?(?<prefixed>\d{6})(?!\d)`,
    String.raw`(?<![A-Za-z0-9])(?<suffixed>\d{6})\.(?<suffix>SH|SS|XSHG|SZ|XSHE|BJ)(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9])HK[:.]?(?<hkAfter>\d{4,5})(?!\d)`,
    String.raw`(?<![A-Za-z0-9.])(?<hkBefore>\d{1,5})[-.]HK(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9])(?:NASDAQ|NYSE|纳斯达克|纽交所)\s?[:：]\s?(?<market>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9])US\.(?<usAfter>[A-Z]{1,5})(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9.])(?<usBefore>[A-Z]{1,5}(?:\.[A-Z])?)\.(?:US|OQ|O|N)(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9$])\$(?<cashtag>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9])(?<taipei>\d{4})\.TW(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9.])(?<tokyo>\d{3}[0-9A-Z])\.(?:T|TYO|JP)(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9.])(?<xetra>[A-Z]{3,4})n?\.(?:DE|ETR)(?![A-Za-z0-9])`,
    String.raw`(?<![A-Za-z0-9.,%-])(?<bareNumber>\d{4,6})(?![A-Za-z0-9%]|[.,]\d)`,
    String.raw`(?<![A-Za-z0-9.-])(?<bareWord>[A-Z]{2,5}(?:\.[A-Z])?)(?![A-Za-z0-9-])`,
  ].join('|'),
  'gi',
);

const isWorthReading = /\d{4}|[A-Z]{2}|\$[A-Z]|\d[-.]HK/i;

const ofMainland = (code: string): CodeHit['readings'] =>
  (['SZSE', 'SSE', 'BSE'] as const).map((exchange) => ({ code, exchange }));

/** Four digits stand on three exchanges, five on one. */
const ofNumber = (code: string): CodeHit['readings'] =>
  code.length === 6
    ? ofMainland(code)
    : code.length === 5
      ? [{ code, exchange: 'HKEX' }]
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
  const hongKong = groups.hkAfter ?? groups.hkBefore;
  if (hongKong) return { readings: [{ code: hongKong.padStart(5, '0'), exchange: 'HKEX' }], isBare: false };
  // The expression ignores case for sz300308 and hk00700; American codes are only ever written in capitals.
  const ticker = groups.market ?? groups.usAfter ?? groups.usBefore ?? groups.cashtag ?? bareWord;
  if (ticker) {
    return ticker === ticker.toUpperCase() ? { readings: ofAmerica(ticker), isBare: bareWord !== undefined } : null;
  }
  const { taipei, tokyo, xetra } = groups;
  if (taipei) return { readings: [{ code: taipei, exchange: 'TWSE' }], isBare: false };
  if (tokyo) return { readings: [{ code: tokyo, exchange: 'TSE' }], isBare: false };
  if (xetra) return { readings: [{ code: xetra.slice(0, 3), exchange: 'XETRA' }], isBare: false };
  return bareNumber ? { readings: ofNumber(bareNumber), isBare: true } : null;
}

/** @param text half-width text; offsets in the hits are into it. */
export function findCodes(text: string): CodeHit[] {
  if (!isWorthReading.test(text)) return [];
  const hits: CodeHit[] = [];
  for (const match of text.matchAll(grammar)) {
    const read = readingsOf(match.groups ?? {});
    if (read) hits.push({ start: match.index, end: match.index + match[0].length, ...read });
  }
  return hits;
}
