import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchanges, kindOf } from '../../../lib/listings/exchanges.ts';
import type { Exchange } from '../../../lib/model/listing.ts';
import { compileLinkTemplate, type CustomLink } from '../../../lib/sites/custom.ts';
import { chosenLinks } from '../../../lib/sites/chosen.ts';
import { hrefOn, linkableSites, outbound } from '../../../lib/sites/outbound.ts';
import { listingOfPage } from '../../../lib/sites/page-listing.ts';

/** Expected links by site id. A site that is not listed must not be linked. */
const pages: [code: string, exchange: Exchange, pages: Record<string, string>][] = [
  [
    '300308',
    'SZSE',
    {
      eastmoney: 'https://quote.eastmoney.com/sz300308.html',
      xueqiu: 'https://xueqiu.com/S/SZ300308',
      futu: 'https://www.futunn.com/stock/300308-SZ',
      yahoo: 'https://finance.yahoo.com/quote/300308.SZ',
    },
  ],
  [
    '688256',
    'SSE',
    {
      eastmoney: 'https://quote.eastmoney.com/sh688256.html',
      xueqiu: 'https://xueqiu.com/S/SH688256',
      futu: 'https://www.futunn.com/stock/688256-SH',
      yahoo: 'https://finance.yahoo.com/quote/688256.SS',
    },
  ],
  [
    '920808',
    'BSE',
    { eastmoney: 'https://quote.eastmoney.com/bj920808.html', xueqiu: 'https://xueqiu.com/S/BJ920808' },
  ],
  [
    '00700',
    'HKEX',
    {
      eastmoney: 'https://quote.eastmoney.com/hk/00700.html',
      xueqiu: 'https://xueqiu.com/S/00700',
      futu: 'https://www.futunn.com/stock/00700-HK',
      yahoo: 'https://finance.yahoo.com/quote/0700.HK',
    },
  ],
  [
    'NVDA',
    'NASDAQ',
    {
      eastmoney: 'https://quote.eastmoney.com/us/NVDA.html',
      xueqiu: 'https://xueqiu.com/S/NVDA',
      futu: 'https://www.futunn.com/stock/NVDA-US',
      yahoo: 'https://finance.yahoo.com/quote/NVDA',
    },
  ],
  [
    'BRK.B',
    'NYSE',
    {
      eastmoney: 'https://quote.eastmoney.com/us/BRK_B.html',
      xueqiu: 'https://xueqiu.com/S/BRK.B',
      futu: 'https://www.futunn.com/stock/BRK.B-US',
      yahoo: 'https://finance.yahoo.com/quote/BRK-B',
    },
  ],
  ['2330', 'TWSE', { yahoo: 'https://finance.yahoo.com/quote/2330.TW' }],
  ['9984', 'TSE', { yahoo: 'https://finance.yahoo.com/quote/9984.T' }],
  ['005930', 'KRX', { yahoo: 'https://finance.yahoo.com/quote/005930.KS' }],
  ['SIE', 'XETRA', { yahoo: 'https://finance.yahoo.com/quote/SIE.DE' }],
];

/** Settings before the user chose any links. */
const unchosen = { links: null, ownLinks: [] };

describe('the links of a listing', () => {
  it.each(pages)('lead from %s on %s to its own page on each site that has one', (code, exchange, expected) => {
    const links = chosenLinks({ code, exchange }, '', unchosen, 10);

    expect(Object.fromEntries(links.map(({ siteId, href }) => [siteId, href]))).toEqual(expected);
  });

  it('are limited to the requested number, in table order', () => {
    const links = chosenLinks({ code: '300308', exchange: 'SZSE' }, '', unchosen, 2);

    expect(links.map(({ siteId }) => siteId)).toEqual(['eastmoney', 'xueqiu']);
  });

  it.each([
    ['AMZN', 'NASDAQ', 'en', 'yahoo'],
    ['00700', 'HKEX', 'en', 'yahoo'],
    ['300308', 'SZSE', 'en', 'eastmoney'],
    ['AMZN', 'NASDAQ', 'zh-CN', 'eastmoney'],
  ] as const)('of %s on %s in %s start with %s', (code, exchange, language, siteId) => {
    expect(chosenLinks({ code, exchange }, '', unchosen, 1, language)[0]?.siteId).toBe(siteId);
  });

  it('keep the order that the user chose in each language', () => {
    const chosen = { links: ['xueqiu', 'yahoo'], ownLinks: [] };

    const links = chosenLinks({ code: 'AMZN', exchange: 'NASDAQ' }, '', chosen, 10, 'en');

    expect(links.map(({ siteId }) => siteId)).toEqual(['xueqiu', 'yahoo']);
  });

  it('have names in both languages', () => {
    for (const { name } of chosenLinks({ code: '300308', exchange: 'SZSE' }, '', unchosen, 10)) {
      expect(name.zh).not.toBe('');
      expect(name.en).toMatch(/^[A-Za-z ]+$/);
    }
  });
});

/** Codes of shares on each exchange. */
const codes: Record<Exchange, RegExp> = {
  SSE: /^(?:60[0135]|68[89])\d{3}$/,
  SZSE: /^(?:00[0-3]|30[01])\d{3}$/,
  BSE: /^920\d{3}$/,
  HKEX: /^(?:00[1-9]\d\d|0[14-9]\d{3}|0000[1-9]|8[04-9]\d{3})$/,
  NASDAQ: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  NYSE: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  TWSE: /^[1-9]\d{3}$/,
  TSE: /^[1-9]\d\d[\dA-Z]$/,
  KRX: /^\d{6}$/,
  XETRA: /^[A-Z\d]{2,6}$/,
};

const shareOn = (exchange: Exchange): fc.Arbitrary<string> =>
  fc.stringMatching(codes[exchange]).filter((code) => kindOf(code, exchange) === 'share');

describe('a link of the table', () => {
  const links = linkableSites.flatMap(({ id }) =>
    exchanges.filter((exchange) => hrefOn(id, sampleOf(exchange)) !== null).map((exchange) => [id, exchange] as const),
  );

  function sampleOf(exchange: Exchange): { code: string; exchange: Exchange } {
    return { code: fc.sample(fc.stringMatching(codes[exchange]), { numRuns: 1, seed: 1 })[0]!, exchange };
  }

  it('exists for many sites and all exchanges', () => {
    expect(linkableSites.length).toBeGreaterThan(45);
    expect(links.length).toBeGreaterThan(150);
    expect(new Set(links.map(([, exchange]) => exchange))).toEqual(new Set(exchanges));
  });

  it.each(links)('to %s is read back as the same listing on %s', (siteId, exchange) => {
    fc.assert(
      fc.property(shareOn(exchange), (code) => {
        const href = hrefOn(siteId, { code, exchange })!;
        const page = listingOfPage({ address: new URL(href) });

        expect(href).toMatch(/^https?:\/\//);
        expect(page?.siteId).toBe(siteId);
        expect(page?.readings).toContainEqual({ code, exchange });
        // Only pages of American listings may be ambiguous between two exchanges.
        expect(page?.readings.length).toBeLessThanOrEqual(exchange === 'NASDAQ' || exchange === 'NYSE' ? 2 : 1);
      }),
    );
  });
});

describe('the links that the user chose', () => {
  const innolight = { code: '300308', exchange: 'SZSE' } as const;
  const own: CustomLink[] = [link('mine', 'https://my.broker.com/{exchange}{code}?n={name}')];

  function link(id: string, text: string): CustomLink {
    const compiled = compileLinkTemplate(text);
    if (!compiled.ok) throw new Error(compiled.problem.kind);
    return { id, name: '我的券商', template: compiled.value };
  }

  it('keep the chosen order, custom links among those of the table', () => {
    expect(outbound(innolight, '中际旭创', ['sina', 'mine', 'eastmoney'], own)).toEqual([
      {
        siteId: 'sina',
        name: { zh: '新浪财经', en: 'Sina Finance' },
        href: 'https://finance.sina.com.cn/realstock/company/sz300308/nc.shtml',
      },
      {
        siteId: 'mine',
        name: { zh: '我的券商', en: '我的券商' },
        href: 'https://my.broker.com/SZ300308?n=%E4%B8%AD%E9%99%85%E6%97%AD%E5%88%9B',
      },
      {
        siteId: 'eastmoney',
        name: { zh: '东方财富', en: 'Eastmoney' },
        href: 'https://quote.eastmoney.com/sz300308.html',
      },
    ]);
  });

  it('skip sites without the listing, unknown ids and duplicates', () => {
    const ids = outbound(innolight, '', ['seekingalpha', 'gone', 'sina', 'sina']).map(({ siteId }) => siteId);

    expect(ids).toEqual(['sina']);
  });
});
