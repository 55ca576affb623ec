import { describe, expect, it } from 'vitest';
import { readCode, readMarkedCode, type CodeReading } from '../../../lib/listings/code.ts';
import { readListings } from '../../../lib/search/codes.ts';
import { bareCode, codeGrammar } from '../../../lib/recognition/code-patterns.ts';
import { findCodes } from '../../../lib/recognition/codes.ts';

const grammar = { codeGrammar: new RegExp(codeGrammar, 'gi'), bareCode: new RegExp(bareCode, 'g') };

const listingOf = (reading: CodeReading | null): string =>
  !reading ? 'none' : 'reason' in reading ? reading.reason : `${reading.code}.${reading.exchange}`;

const onPage = (text: string): string[] =>
  findCodes(text, grammar).flatMap(({ readings }) => readings.map(({ code, exchange }) => `${code}.${exchange}`));

describe('a code with its market', () => {
  it.each([
    ['SZSE.300308', '300308.SZSE'],
    ['300308 CH', '300308.SZSE'],
    ['688256 CH Equity', '688256.SSE'],
    ['300308-CN', '300308.SZSE'],
    ['300308-SZ', '300308.SZSE'],
    ['0.300308', '300308.SZSE'],
    ['1.688256', '688256.SSE'],
    ['116.00700', '00700.HKEX'],
    ['0700 HK', '00700.HKEX'],
    ['NVDA US Equity', 'NVDA.NASDAQ'],
    ['AVGO-US', 'AVGO.NASDAQ'],
    ['105.NVDA', 'NVDA.NASDAQ'],
    ['106.ORCL', 'ORCL.NYSE'],
    ['bj920808', '920808.BSE'],
  ])('is read alike in files, in search and on pages: %s', (written, listing) => {
    expect(listingOf(readMarkedCode(written))).toBe(listing);
    expect(readListings(written).map(({ code, exchange }) => `${code}.${exchange}`)).toContain(listing);
    expect(onPage(`看 ${written} 的`)).toContain(listing);
  });

  it.each([
    ['128039.SZ', 'bond'],
    ['sz123456', 'bond'],
    ['113050.SH', 'bond'],
    ['881001.BJ', 'index'],
    ['000001.SH', 'index'],
    ['SZ399001', 'index'],
    ['sh920002', 'market-mismatch'],
    ['SZ920808', 'market-mismatch'],
    ['BJ600519', 'market-mismatch'],
    ['SSE:300308', 'market-mismatch'],
    ['1A0001.SH', 'index'],
    ['500000 CH', '500000.SSE'],
    ['100.NDX', 'index'],
  ])('is no share, for a reason that search shares: %s', (written, reason) => {
    expect(listingOf(readMarkedCode(written))).toBe(reason);
    expect(readListings(written)).toHaveLength(reason.includes('.') ? 1 : 0);
  });

  it('takes the exchange from a code of 北交所 where programs disagree on its market number', () => {
    expect(listingOf(readCode('920808', 'SZSE'))).toBe('920808.BSE');
    expect(listingOf(readMarkedCode('0.920808'))).toBe('920808.BSE');
  });

  it.each(['E.ON', 'T-Mobile', 'JOHN DOE', '300308', 'Foo-US-Bar', '0.5', '1.05', '12.345', 'CH', ' US'])(
    'is not seen in “%s”',
    (written) => {
      expect(readMarkedCode(written)).toBeNull();
    },
  );
});
