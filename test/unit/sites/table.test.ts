import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/listings/exchanges.ts';
import type { Exchange } from '../../../lib/model/listing.ts';
import { notationOf } from '../../../lib/sites/notations.ts';
import { listingOfPage } from '../../../lib/sites/page-listing.ts';
import { toLink, sites } from '../../../lib/sites/table.ts';
import { fillTemplate } from '../../../lib/sites/template.ts';

const samples: Record<Exchange, string> = {
  SSE: '600941',
  SZSE: '300308',
  BSE: '920808',
  HKEX: '09988',
  NASDAQ: 'NVDA',
  NYSE: 'ORCL',
  TWSE: '2330',
  TSE: '9984',
  KRX: '005930',
  XETRA: 'SIE',
};

const holesIn = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/g)].map(([, hole = '']) => hole);

describe('the site table', () => {
  it('has a unique id and two names for each site', () => {
    expect(sites.length).toBeGreaterThan(60);
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
    expect(
      sites.filter(({ id, name }) => !/^[a-z\d]+$/.test(id) || !name.zh || !/^[\w .]+$/.test(name.en ?? '')),
    ).toEqual([]);
  });

  it('has one hole in each pattern, and none in patterns of titled pages', () => {
    for (const { links, reads = [], titled = [] } of sites) {
      for (const text of [...links, ...reads]) expect(holesIn(text), text).toHaveLength(1);
      for (const text of titled) expect(holesIn(text), text).toEqual([]);
    }
  });

  const patterns = sites.flatMap(({ id, links, reads = [] }) =>
    [...links, ...reads].map((text) => [text, id] as const),
  );

  it.each(patterns)('reads %s as %s, without a conflict with other patterns', (text, siteId) => {
    const carried = exchanges.filter(
      (exchange) => notationOf(holesIn(text)[0]!).write({ code: samples[exchange], exchange }) !== null,
    );
    expect(carried).not.toEqual([]);
    for (const exchange of carried) {
      const listing = { code: samples[exchange], exchange };
      const filled = fillTemplate(text, (hole) => notationOf(hole).write(listing))!;
      const page = listingOfPage({ address: new URL(toLink(filled).replaceAll('*', '1')) });

      expect(page?.siteId).toBe(siteId);
      expect(page?.readings, filled).toContainEqual(listing);
    }
  });
});
