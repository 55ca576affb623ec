import { describe, expect, it } from 'vitest';
import { knownListings, resolveListing } from '../../../lib/sites/known.ts';

const known = knownListings([
  { id: 'NVDA.NASDAQ', listings: [{ code: 'NVDA', exchange: 'NASDAQ' }] },
  { id: 'dataenergy', listings: [{ code: '920808', exchange: 'BSE', formerCodes: ['872808', '920001'] }] },
  { id: 'heir', listings: [{ code: '920001', exchange: 'BSE' }] },
  {
    id: '000063.SZSE',
    listings: [
      { code: '000063', exchange: 'SZSE' },
      { code: '00763', exchange: 'HKEX' },
    ],
  },
]);

const american = (code: string) => [
  { code, exchange: 'NASDAQ' as const },
  { code, exchange: 'NYSE' as const },
];

describe('resolveListing', () => {
  it('returns the reading that belongs to a known company', () => {
    expect(resolveListing(american('NVDA'), known)).toEqual({
      companyId: 'NVDA.NASDAQ',
      listing: { code: 'NVDA', exchange: 'NASDAQ' },
    });
  });

  it('returns null when the readings are ambiguous and no company is known', () => {
    expect(resolveListing(american('PLTR'), known)).toBeNull();
    expect(resolveListing([], known)).toBeNull();
  });

  it('returns a single reading, whether its company is known or not', () => {
    const listing = { code: '600519', exchange: 'SSE' } as const;

    expect(resolveListing([listing], known)).toEqual({ companyId: null, listing });
    expect(resolveListing([{ code: '00763', exchange: 'HKEX' }], known)?.companyId).toBe('000063.SZSE');
  });

  it('replaces a former code by the present one, unless another issuer has the former code now', () => {
    expect(resolveListing([{ code: '872808', exchange: 'BSE' }], known)?.listing.code).toBe('920808');
    expect(resolveListing([{ code: '920001', exchange: 'BSE' }], known)?.companyId).toBe('heir');
  });
});
