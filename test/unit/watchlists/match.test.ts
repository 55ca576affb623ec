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

describe('a row of a watchlist', () => {
  it.each([
    ['by its code', { code: '920001', exchange: 'BSE' }, 'lamp-works'],
    ['by a code it had before', { code: '830001', exchange: 'BSE' }, 'lamp-works'],
    [
      'on the other exchange that it may stand on',
      { code: 'LAMP', exchange: 'NASDAQ', alsoOn: ['NYSE'] },
      'lamp-works',
    ],
    ['by its exact name', { name: 'lamp WORKS' }, 'lamp-works'],
    ['by its name with words in brackets behind it', { name: '灯塔制造（龙头）' }, 'lamp-works'],
    [
      'by a name in capitals that was taken for a code',
      { code: 'PORT', exchange: 'NASDAQ', alsoOn: ['NYSE'] },
      'harbour',
    ],
    ['by a bare code for a name', { name: 'LAMP' }, 'lamp-works'],
  ] satisfies [string, WatchlistRow, string][])('is known %s', (_, row, companyId) => {
    expect(match(row)).toBe(companyId);
  });

  it('that no report names is known by its listing', () => {
    expect(match({ code: '600519', exchange: 'SSE', name: '灯塔制造' })).toBe('600519.sse');
    expect(match({ code: 'LAMP', exchange: 'NASDAQ' })).toBe('lamp.nasdaq');
  });

  it('is no company’s where the name is unknown, a part of one, or two companies’', () => {
    expect(match({ name: '灯塔制' })).toBeNull();
    expect(match({ name: '灯塔' })).toBeNull();
  });
});
