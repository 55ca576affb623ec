// Links from a listing to its page on a site. A site that does not carry an exchange gives none for it.
import type { Bilingual } from '../model/ids.ts';
import type { Exchange } from '../model/exchanges.ts';
import type { Listing } from '../model/listing.ts';

export interface Site {
  id: string;
  name: Bilingual;
  /** The listing's page, or null where this site has none. */
  href: (listing: Listing) => string | null;
}

const mainlandPrefix: Partial<Record<Exchange, string>> = { SSE: 'sh', SZSE: 'sz', BSE: 'bj' };
const isAmerican = (exchange: Exchange): boolean => exchange === 'NASDAQ' || exchange === 'NYSE';

const yahooSuffix: Partial<Record<Exchange, string>> = {
  SSE: '.SS',
  SZSE: '.SZ',
  HKEX: '.HK',
  NASDAQ: '',
  NYSE: '',
  TWSE: '.TW',
  TSE: '.T',
  KRX: '.KS',
  XETRA: '.DE',
};

const futuMarket: Partial<Record<Exchange, string>> = { SSE: 'SH', SZSE: 'SZ', HKEX: 'HK', NASDAQ: 'US', NYSE: 'US' };

export const sites: readonly Site[] = [
  {
    id: 'eastmoney',
    name: { zh: '东方财富', en: 'Eastmoney' },
    href: ({ code, exchange }) => {
      const prefix = mainlandPrefix[exchange];
      if (prefix) return `https://quote.eastmoney.com/${prefix}${code}.html`;
      if (exchange === 'HKEX') return `https://quote.eastmoney.com/hk/${code}.html`;
      return isAmerican(exchange) ? `https://quote.eastmoney.com/us/${code}.html` : null;
    },
  },
  {
    id: 'xueqiu',
    name: { zh: '雪球', en: 'Xueqiu' },
    href: ({ code, exchange }) => {
      const prefix = mainlandPrefix[exchange];
      if (prefix) return `https://xueqiu.com/S/${prefix.toUpperCase()}${code}`;
      return exchange === 'HKEX' || isAmerican(exchange) ? `https://xueqiu.com/S/${code}` : null;
    },
  },
  {
    id: 'futu',
    name: { zh: '富途', en: 'Futu' },
    href: ({ code, exchange }) => {
      const market = futuMarket[exchange];
      return market ? `https://www.futunn.com/stock/${code}-${market}` : null;
    },
  },
  {
    id: 'yahoo',
    name: { zh: 'Yahoo', en: 'Yahoo' },
    href: ({ code, exchange }) => {
      const suffix = yahooSuffix[exchange];
      if (suffix === undefined) return null;
      // Yahoo writes Hong Kong codes with four digits and American share classes with a hyphen.
      const symbol = exchange === 'HKEX' ? code.replace(/^0/, '') : code.replace('.', '-');
      return `https://finance.yahoo.com/quote/${symbol}${suffix}`;
    },
  },
];

export interface OutboundLink {
  siteId: string;
  name: Site['name'];
  href: string;
}

/** @returns the first `most` sites that carry the listing, in the table's order. */
export function outboundLinks(listing: Listing, most: number): OutboundLink[] {
  return sites
    .flatMap(({ id, name, href }) => {
      const to = href(listing);
      return to === null ? [] : [{ siteId: id, name, href: to }];
    })
    .slice(0, most);
}
