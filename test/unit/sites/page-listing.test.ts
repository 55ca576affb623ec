import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownListings, resolveListing } from '../../../lib/sites/known.ts';
import { listingOfPage, siteIdOf } from '../../../lib/sites/page-listing.ts';
import { seeds } from '../../../seeds/index.ts';
import { sitesAbroad } from '../../cases/sites/abroad.ts';
import { hostileAddresses } from '../../cases/sites/hostile.ts';
import { mainlandSites } from '../../cases/sites/mainland.ts';
import { titledPages } from '../../cases/sites/titles.ts';

const known = knownListings(seeds.companies);

function listingAt(url: string, title?: string): string | null {
  if (!URL.canParse(url)) return null;
  const page = listingOfPage({ address: new URL(url), title });
  const resolved = page && resolveListing(page.readings, known);
  return resolved ? `${resolved.listing.code}.${resolved.listing.exchange}` : null;
}

const readingsAt = (url: string, title?: string, headings?: string[]): string[] =>
  (listingOfPage({ address: new URL(url), title, headings })?.readings ?? []).map(
    ({ code, exchange }) => `${code}.${exchange}`,
  );

describe('the listing of a page', () => {
  const rows = [...mainlandSites, ...sitesAbroad, ...hostileAddresses, ...titledPages];

  it('has test cases for many addresses', () => {
    const [some, none] = [rows.filter(({ listing }) => listing), rows.filter(({ listing }) => !listing)];

    expect(some.length).toBeGreaterThan(230);
    expect(none.length).toBeGreaterThan(130);
    expect(new Set(rows.map(({ url, title }) => `${url} ${title ?? ''}`)).size).toBe(rows.length);
  });

  it.each(rows.map((row) => [row.url, row.title ?? '', row.listing, row.why ?? '']))(
    '%s %s: %s %s',
    (url, title, listing) => {
      expect(listingAt(url, title)).toBe(listing);
    },
  );
});

describe('an American code', () => {
  it('gives both exchanges when the page does not identify one', () => {
    expect(readingsAt('https://xueqiu.com/S/PLTR')).toEqual(['PLTR.NASDAQ', 'PLTR.NYSE']);
  });

  it('is narrowed by a heading that names the exchange', () => {
    const title = 'Palantir(PLTR)股票股价_股价行情 - 雪球';
    const heading = 'Palantir Technologies(NASDAQ:PLTR)';

    expect(readingsAt('https://xueqiu.com/S/PLTR', title)).toHaveLength(2);
    expect(readingsAt('https://xueqiu.com/S/PLTR', title, ['行情', heading])).toEqual(['PLTR.NASDAQ']);
  });

  it('is not replaced by the listing of a heading', () => {
    expect(readingsAt('https://xueqiu.com/S/PLTR', '', ['英伟达(NASDAQ:NVDA)'])).toEqual(['PLTR.NASDAQ', 'PLTR.NYSE']);
  });
});

describe('the site of an address', () => {
  it('is detected on pages without a listing too', () => {
    expect(siteIdOf(new URL('https://xueqiu.com/hq'))).toBe('xueqiu');
    expect(siteIdOf(new URL('https://q.10jqka.com.cn/gn/'))).toBeNull();
    expect(siteIdOf(new URL('https://example.com/'))).toBeNull();
  });
});

describe('any address at all', () => {
  const hosts = [
    'xueqiu.com',
    'quote.eastmoney.com',
    'guba.eastmoney.com',
    'www.google.com',
    'gu.qq.com',
    'a.b.futunn.com',
    'basic.10jqka.com.cn',
  ];
  const bits = fc.constantFrom(
    'S',
    'SZ300308',
    'sz',
    '300308',
    '.html',
    ',',
    '-',
    '_',
    '%',
    '%2F',
    '%E4',
    '{code}',
    '*',
    'İ',
    '中',
  );
  const path = fc.array(fc.oneof(bits, fc.string({ maxLength: 6 })), { maxLength: 8 });

  it('is read without an exception', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hosts), path, path, path, fc.string({ maxLength: 40 }), (host, a, b, c, title) => {
        const url = `https://${host}/${a.join('')}/${b.join('/')}?${b.join('=')}&code=${c.join('')}#${c.join('')}`;
        if (!URL.canParse(url)) return;
        const page = listingOfPage({ address: new URL(url), title, headings: a });
        expect(page === null || page.readings.length > 0).toBe(true);
      }),
    );
  });

  it('gives no listing when the host is not in the table', () => {
    fc.assert(
      fc.property(fc.domain(), path, (host, pieces) => {
        const url = `https://${host}/S/SZ300308/${pieces.join('/')}`;
        if (URL.canParse(url))
          expect(listingOfPage({ address: new URL(url), title: '中际旭创(300308)股票价格' })).toBeNull();
      }),
    );
  });
});
