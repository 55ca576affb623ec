import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../lib/watchlists/match.ts';
import type { WatchlistRow } from '../../../lib/watchlists/outcome.ts';
import { aCompany } from '../../support/builders.ts';

const match = createMatcher(
  [
    aCompany({
      id: 'lamp-works',
      status: 'listed',
      listings: [
        { code: 'LAMP', exchange: 'NYSE' },
        { code: '920001', exchange: 'BSE', formerCodes: ['830001'] },
      ],
      aliases: [{ text: '灯塔', kind: 'short' }],
    }),
    aCompany({ id: 'harbour', names: { zh: '港湾', en: 'PORT' }, aliases: [{ text: '灯塔', kind: 'short' }] }),
  ],
  (text) => text.toLowerCase(),
);

describe('createMatcher', () => {
  it.each([
    ['by its code', { code: '920001', exchange: 'BSE' }, 'lamp-works'],
    ['by a former code', { code: '830001', exchange: 'BSE' }, 'lamp-works'],
    ['by the other possible exchange', { code: 'LAMP', exchange: 'NASDAQ', alsoOn: ['NYSE'] }, 'lamp-works'],
    ['by its exact name', { name: 'lamp WORKS' }, 'lamp-works'],
    ['by its name followed by words in brackets', { name: '灯塔制造（龙头）' }, 'lamp-works'],
    [
      'by a name in capitals that was taken for a code',
      { code: 'PORT', exchange: 'NASDAQ', alsoOn: ['NYSE'] },
      'harbour',
    ],
    ['by a code in place of a name', { name: 'LAMP' }, 'lamp-works'],
  ] satisfies [string, WatchlistRow, string][])('matches a row %s', (_, row, companyId) => {
    expect(match(row)).toBe(companyId);
  });

  it('returns the id of the listing when the company is unknown', () => {
    expect(match({ code: '600519', exchange: 'SSE', name: '灯塔制造' })).toBe('600519.SSE');
    expect(match({ code: 'LAMP', exchange: 'NASDAQ' })).toBe('LAMP.NASDAQ');
  });

  it('returns null when the name is unknown, a part of a name, or shared by two companies', () => {
    expect(match({ name: '灯塔制' })).toBeNull();
    expect(match({ name: '灯塔' })).toBeNull();
  });
});
