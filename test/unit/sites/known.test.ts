import { describe, expect, it } from 'vitest';
import { knownListings, resolveListing } from '../../../lib/sites/known.ts';

const known = knownListings([
  { id: 'nvidia', listings: [{ code: 'NVDA', exchange: 'NASDAQ' }] },
  { id: 'dataenergy', listings: [{ code: '920808', exchange: 'BSE', formerCodes: ['872808', '920001'] }] },
  { id: 'heir', listings: [{ code: '920001', exchange: 'BSE' }] },
  {
    id: 'zte',
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

describe('the readings of a page', () => {
  it('are decided by the company that has one of them', () => {
    expect(resolveListing(american('NVDA'), known)).toEqual({
      companyId: 'nvidia',
      listing: { code: 'NVDA', exchange: 'NASDAQ' },
    });
  });

  it('are not guessed where no company has one', () => {
    expect(resolveListing(american('PLTR'), known)).toBeNull();
    expect(resolveListing([], known)).toBeNull();
  });

  it('stand where there is but one, known or not', () => {
    const listing = { code: '600519', exchange: 'SSE' } as const;

    expect(resolveListing([listing], known)).toEqual({ companyId: null, listing });
    expect(resolveListing([{ code: '00763', exchange: 'HKEX' }], known)?.companyId).toBe('zte');
  });

  it('become the code of today, unless another issuer has the old one now', () => {
    expect(resolveListing([{ code: '872808', exchange: 'BSE' }], known)?.listing.code).toBe('920808');
    expect(resolveListing([{ code: '920001', exchange: 'BSE' }], known)?.companyId).toBe('heir');
  });
});
