import { describe, expect, it } from 'vitest';
import { readListings } from '../../../lib/search/codes.ts';
import { createSearchIndex, search } from '../../../lib/search/search.ts';
import { aCompany } from '../../support/builders.ts';

const read = (typed: string): string[] => readListings(typed).map(({ code, exchange }) => `${code}.${exchange}`);

describe('readListings', () => {
  it.each([
    ['600519', ['600519.SSE']],
    ['600519.SH', ['600519.SSE']],
    ['600519.ss', ['600519.SSE']],
    ['sh600519', ['600519.SSE']],
    ['SH:600519', ['600519.SSE']],
    ['６００５１９', ['600519.SSE']],
    ['(600519)', ['600519.SSE']],
    [' 600519 ', ['600519.SSE']],
    ['300999', ['300999.SZSE']],
    ['002001.XSHE', ['002001.SZSE']],
    ['920099', ['920099.BSE']],
    ['bj920099', ['920099.BSE']],
    ['00005.HK', ['00005.HKEX']],
    ['5.hk', ['00005.HKEX']],
    ['hk00005', ['00005.HKEX']],
    ['00005', ['00005.HKEX']],
    ['0005', ['00005.HKEX']],
    ['NYSE:IBM', ['IBM.NYSE']],
  ])('reads %s as one listing', (typed, listings) => {
    expect(read(typed)).toEqual(listings);
  });

  it('reads 000001 as the share in Shenzhen, and no index as a listing', () => {
    expect(read('000001')).toEqual(['000001.SZSE']);
    expect(read('000001.SH')).toEqual([]);
    expect(read('399001')).toEqual([]);
  });

  it.each(['$IBM', 'IBM.US', 'US.IBM', 'ibm.us', '$ibm', 'IBM'])('reads %s as both American exchanges', (typed) => {
    expect(read(typed)).toEqual(['IBM.NASDAQ', 'IBM.NYSE']);
  });

  it('reads four digits without market as three exchanges, Hong Kong first', () => {
    expect(read('2317')).toEqual(['02317.HKEX', '2317.TWSE', '2317.TSE']);
    expect(read('2317.TW')).toEqual(['2317.TWSE']);
  });

  it.each(['', 'ibm', 'zjxc', '中际旭创', '12', '1234567', '600519 贵州茅台', '700000', '$', 'A股'])(
    'reads “%s” as no code',
    (typed) => {
      expect(read(typed)).toEqual([]);
    },
  );
});

describe('unknown listings in search', () => {
  const known = aCompany({ id: 'known', status: 'listed', listings: [{ code: 'IBM', exchange: 'NYSE' }] });
  const index = createSearchIndex([known]);

  it('are returned beside the hits', () => {
    expect(search(index, '600519', 5)).toEqual({ hits: [], unknown: [{ code: '600519', exchange: 'SSE' }] });
  });

  it('are empty when one reading is known, because no code is on both American exchanges', () => {
    const { hits, unknown } = search(index, '$IBM', 5);

    expect(hits.map(({ company }) => company.id)).toEqual(['known']);
    expect(unknown).toEqual([]);
  });
});
