// Stock codes in search: the written forms of a known listing, and the listings that a typed code may mean.
import { readCode, readMarkedCode, type ReadListing } from '../listings/code.ts';
import { marketMarks } from '../listings/exchanges.ts';
import type { Exchange, Listing } from '../model/listing.ts';
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

const listingsOf = ({ code, exchange, alsoOn = [] }: ReadListing): Listing[] =>
  [exchange, ...alsoOn].map((one) => ({ code, exchange: one }));

/** Short numbers with a leading zero only exist in Hong Kong. Three or five digits do not exist elsewhere. */
function shortNumber(digits: string): Listing[] {
  const abroad: Exchange[] = digits.length === 4 && !digits.startsWith('0') ? ['TWSE', 'TSE'] : [];
  return [
    { code: digits.padStart(5, '0'), exchange: 'HKEX' },
    ...abroad.map((exchange) => ({ code: digits, exchange })),
  ];
}

/** Removes blanks and brackets at both ends. Not by a pattern that ends in +$, which tries each blank of a pasted text. */
function withoutBrackets(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[\s([【]/.test(text[start]!)) start++;
  while (start < end && /[\s)\]】]/.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/**
 * Parses the whole input as a code. Returns its possible listings, most likely first, or an empty array; indices and bonds
 * are no listings. A bare number can exist on several exchanges, an American code on two. Letters without a market are a
 * code only in capitals.
 */
export function readListings(typed: string): Listing[] {
  const text = withoutBrackets(toHalfWidth(typed));
  if (/^\d{3,5}$/.test(text)) return shortNumber(text);
  const isBareCode = /^\d{6}$/.test(text) || /^[A-Z]{2,5}(?:[.\-/][A-Z])?$/.test(text);
  const reading = readMarkedCode(text) ?? (isBareCode ? readCode(text) : null);
  return reading && 'code' in reading ? listingsOf(reading) : [];
}
