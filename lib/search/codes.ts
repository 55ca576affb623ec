// Codes in searching: the forms a known one is found by while it is typed, and the listings that a typed one may mean.
import { fitsExchange, marketMarks, type Exchange } from '../model/exchanges.ts';
import type { Listing } from '../model/listing.ts';
import * as cues from '../recognition/code-patterns.ts';
import { findCodes } from '../recognition/codes.ts';
import { toHalfWidth } from '../recognition/fold.ts';

/** 00700, 0700 and 700 are one code in Hong Kong. */
const lengthsOf = (code: string, exchange: Exchange): string[] =>
  exchange === 'HKEX' ? [code, code.replace(/^0/, ''), code.replace(/^0+/, '')] : [code];

/** 300308.SZ, 300308, SZ300308; NVDA.US, NVDA, US.NVDA, NASDAQ:NVDA. Signs between do not count. */
export function formsOf({ code, exchange, formerCodes = [] }: Listing): string[] {
  const mark = marketMarks[exchange];
  const forms = [code, ...formerCodes].flatMap((one) =>
    lengthsOf(one, exchange).flatMap((form) => [form, `${form}.${mark}`, `${mark}.${form}`, `${exchange}:${form}`]),
  );
  return [...new Set(forms)];
}

const grammar = { codeGrammar: new RegExp(cues.codeGrammar, 'gi'), bareCode: new RegExp(cues.bareCode, 'g') };

/** Mainland indices are numbered among Shenzhen's shares. */
const isShare = ({ code, exchange }: Listing): boolean =>
  fitsExchange(code, exchange) && !(exchange === 'SZSE' && code.startsWith('399'));

/**
 * What the whole of `typed` may mean as a code, likeliest first; empty for what is none. A bare number may stand on several
 * exchanges, and an American code does not say on which of two it is. A bare word is one only in capitals.
 */
export function readListings(typed: string): Listing[] {
  const text = toHalfWidth(typed).replace(/^[\s([【]+|[\s)\]】]+$/g, '');
  const [hit] = findCodes(text.toUpperCase(), grammar);
  if (!hit || hit.start > 0 || hit.end < text.length) return [];
  if (hit.isBare && /[a-z]/.test(text)) return [];
  // Four digits that begin with a nought are Hong Kong's alone, unless the market is said.
  const isHongKongs = hit.isBare && text.startsWith('0') && text.length < 6;
  return hit.readings.filter((one) => isShare(one) && !(isHongKongs && one.exchange !== 'HKEX'));
}
