// Stock codes in search: the written forms of a known listing, and the listings that a typed code may mean.
import { fitsExchange, marketMarks, type Exchange } from '../model/exchanges.ts';
import type { Listing } from '../model/listing.ts';
import * as cues from '../recognition/code-patterns.ts';
import { findCodes } from '../recognition/codes.ts';
import { toHalfWidth } from '../recognition/fold.ts';

/** In Hong Kong, 00700, 0700 and 700 are the same code. */
const lengthsOf = (code: string, exchange: Exchange): string[] =>
  exchange === 'HKEX' ? [code, code.replace(/^0/, ''), code.replace(/^0+/, '')] : [code];

/** Returns the forms to index: 300308, 300308.SZ, SZ.300308; NVDA, NVDA.US, US.NVDA, NASDAQ:NVDA. Matching ignores punctuation. */
export function formsOf({ code, exchange, formerCodes = [] }: Listing): string[] {
  const mark = marketMarks[exchange];
  const forms = [code, ...formerCodes].flatMap((one) =>
    lengthsOf(one, exchange).flatMap((form) => [form, `${form}.${mark}`, `${mark}.${form}`, `${exchange}:${form}`]),
  );
  return [...new Set(forms)];
}

const grammar = { codeGrammar: new RegExp(cues.codeGrammar, 'gi'), bareCode: new RegExp(cues.bareCode, 'g') };

/** Excludes indices (399xxx), whose numbers fit the code form of Shenzhen. */
const isShare = ({ code, exchange }: Listing): boolean =>
  fitsExchange(code, exchange) && !(exchange === 'SZSE' && code.startsWith('399'));

/**
 * Parses the whole input as a code. Returns its possible listings, most likely first, or an empty array. A bare number can
 * exist on several exchanges, an American code on two. Letters without a market are a code only in capitals.
 */
export function readListings(typed: string): Listing[] {
  const text = toHalfWidth(typed).replace(/^[\s([【]+|[\s)\]】]+$/g, '');
  const [hit] = findCodes(text.toUpperCase(), grammar);
  if (!hit || hit.start > 0 || hit.end < text.length) return [];
  if (hit.isBare && /[a-z]/.test(text)) return [];
  // Without a market, short numbers with a leading zero only exist in Hong Kong.
  const isHongKongs = hit.isBare && text.startsWith('0') && text.length < 6;
  return hit.readings.filter((one) => isShare(one) && !(isHongKongs && one.exchange !== 'HKEX'));
}
