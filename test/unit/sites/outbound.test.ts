import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../lib/model/exchanges.ts';
import { outboundLinks } from '../../../lib/sites/outbound.ts';

/** Site → path of the listing's page there. A site that is not named must not be linked. */
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

describe('the links of a listing', () => {
  it.each(pages)('lead from %s on %s to its own page on each site that has one', (code, exchange, expected) => {
    const links = outboundLinks({ code, exchange }, 10);

    expect(Object.fromEntries(links.map(({ siteId, href }) => [siteId, href]))).toEqual(expected);
  });

  it('are no more than asked for, the first of the table', () => {
    const links = outboundLinks({ code: '300308', exchange: 'SZSE' }, 2);

    expect(links.map(({ siteId }) => siteId)).toEqual(['eastmoney', 'xueqiu']);
  });

  it('are named in both languages', () => {
    for (const { name } of outboundLinks({ code: '300308', exchange: 'SZSE' }, 10)) {
      expect(name.zh).not.toBe('');
      expect(name.en).toMatch(/^[A-Za-z ]+$/);
    }
  });
});
