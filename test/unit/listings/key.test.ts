import { describe, expect, it } from 'vitest';
import { listingKey, parseListingKey, primaryOf } from '../../../lib/listings/key.ts';
import { indexDirectory } from '../../../lib/listings/directory-index.ts';
import { parseDirectory } from '../../../lib/listings/directory.ts';
import { companyIdSchema } from '../../../lib/model/ids.ts';
import type { Exchange } from '../../../lib/model/listing.ts';
import { seeds } from '../../../seeds/index.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

describe('a listing key', () => {
  it.each<[string, string, Exchange]>([
    ['300308.SZSE', '300308', 'SZSE'],
    ['00700.HKEX', '00700', 'HKEX'],
    ['NVDA.NASDAQ', 'NVDA', 'NASDAQ'],
    ['BRK.B.NYSE', 'BRK.B', 'NYSE'],
    ['9984.TSE', '9984', 'TSE'],
    ['SIE.XETRA', 'SIE', 'XETRA'],
    ['510300.SSE', '510300', 'SSE'],
  ])('%s is code and exchange, and the id of a company', (key, code, exchange) => {
    expect(parseListingKey(key)).toEqual({ code, exchange });
    expect(listingKey({ code, exchange })).toBe(key);
    expect(companyIdSchema.parse(key)).toBe(key);
  });

  it.each([
    ['in lower case', '300308.szse'],
    ['with a code that the exchange does not have', '110011.SSE'],
    ['with an unknown exchange', '300308.SZ'],
    ['without an exchange', '300308'],
    ['without a code', '.SZSE'],
    ['of a company that is not listed', 'openai'],
    ['with a name of Object.prototype', '300308.constructor'],
    ['with a blank', ' 300308.SZSE'],
  ])('is no text %s', (_, text) => {
    expect(parseListingKey(text)).toBeNull();
  });
});

describe('the primary listing', () => {
  const on = (...keys: string[]) => keys.map((key) => parseListingKey(key)!);

  it.each([
    ['in Shanghai before Hong Kong', ['00981.HKEX', '688981.SSE'], '688981.SSE'],
    ['in Beijing before Hong Kong', ['08001.HKEX', '920808.BSE'], '920808.BSE'],
    ['in Hong Kong before New York', ['BABA.NYSE', '09988.HKEX'], '09988.HKEX'],
    ['in New York before Taipei', ['2330.TWSE', 'TSM.NYSE'], 'TSM.NYSE'],
    ['the first of two share classes', ['GOOGL.NASDAQ', 'GOOG.NASDAQ'], 'GOOGL.NASDAQ'],
  ])('is %s', (_, listings, primary) => {
    expect(listingKey(primaryOf(on(...listings))!)).toBe(primary);
  });

  it('of a packaged company is that of the directory', () => {
    const directory = parseDirectory(readFileSync(path.resolve('seeds/directory.tsv'), 'utf8'));
    if ('problems' in directory) throw new Error('the directory cannot be read');
    const { byKey } = indexDirectory(directory);
    const differing = seeds.companies.flatMap(({ id }) => {
      const listing = parseListingKey(id);
      const row = listing && byKey(listingKey(listing));
      return row && listingKey(row.listings[0]) !== id ? [id] : [];
    });

    expect(differing).toEqual([]);
  });
});
