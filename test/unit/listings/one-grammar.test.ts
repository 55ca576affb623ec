// Pages, sites, search and imports agree on which codes are shares: they ask the same table.
import { describe, expect, it } from 'vitest';
import { readMarkedCode } from '../../../lib/listings/code.ts';
import { kindOf, marketMarks, type CodeKind } from '../../../lib/listings/exchanges.ts';
import type { Exchange } from '../../../lib/model/listing.ts';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findMentions } from '../../../lib/recognition/recognize.ts';
import { readListings } from '../../../lib/search/codes.ts';
import { formOf } from '../../../lib/sites/forms.ts';

const lexicon = loadLexicon(compileLexicon([]));

/** One code for each of the first three digits. */
const codesOf = (length: 5 | 6): string[] =>
  Array.from({ length: 1000 }, (_, start) => `${String(start).padStart(3, '0')}${length === 5 ? '08' : '808'}`);

const forms = { SSE: '300308', SZSE: '300308', BSE: '300308', HKEX: '00700' } as const;

describe.each<[keyof typeof forms, 5 | 6]>([
  ['SSE', 6],
  ['SZSE', 6],
  ['BSE', 6],
  ['HKEX', 5],
])('the shares of %s', (exchange, length) => {
  const codes = codesOf(length);
  const shares = codes.filter((code) => kindOf(code, exchange) === 'share');
  const markOf = (code: string): string => `${code}.${marketMarks[exchange]}`;

  it('are what sites take for shares', () => {
    expect(codes.filter((code) => formOf(forms[exchange], exchange).read(code).length > 0)).toEqual(shares);
  });

  it('are what is marked on pages', () => {
    const marked = codes.filter((code) => findMentions(`今日 ${markOf(code)} 走强`, lexicon, () => false).length > 0);

    expect(marked).toEqual(shares);
  });

  it('are offered by search and taken from files; funds too, but no bond or index', () => {
    const kinds = new Map(codes.map((code): [string, CodeKind | null] => [code, kindOf(code, exchange)]));
    for (const code of codes) {
      const read = readMarkedCode(markOf(code));
      const isListing = read !== null && 'code' in read;
      expect([code, readListings(markOf(code)).length > 0]).toEqual([code, isListing]);
      if (kinds.get(code) === 'share') expect([code, isListing]).toEqual([code, true]);
      if (/bond|index/.test(kinds.get(code) ?? '')) expect([code, isListing]).toEqual([code, false]);
    }
  });
});

it.each<[string, Exchange, CodeKind | null]>([
  ['NVDA', 'NASDAQ', 'share'],
  ['BRK.B', 'NYSE', 'share'],
  ['nvda', 'NASDAQ', null],
  ['2330', 'TWSE', 'share'],
  ['0050', 'TWSE', 'fund'],
  ['02800', 'HKEX', 'fund'],
  ['04246', 'HKEX', 'bond'],
  ['12345', 'HKEX', null],
  ['00000', 'HKEX', null],
  ['SIE', 'XETRA', 'share'],
])('%s on %s is a %s', (code, exchange, kind) => {
  expect(kindOf(code, exchange)).toBe(kind);
});
