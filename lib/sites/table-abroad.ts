// Site table: sites in English, and sites of Japan and Korea.
import type { Site } from './site.ts';

/** Sites that cover all markets. */
const worldwide: readonly Site[] = [
  {
    id: 'yahoo',
    name: { zh: 'Yahoo', en: 'Yahoo' },
    links: ['finance.yahoo.com/quote/{0700.HK}/**'],
    reads: [
      '*.finance.yahoo.com/quote/{0700.HK}/**',
      '*.finance.yahoo.com/chart/{0700.HK}',
      '*.finance.yahoo.com/q?s={0700.HK}',
      'finance.yahoo.com/q/*?s={0700.HK}',
      'tw.stock.yahoo.com/quote/{0700.HK}/**',
      'tw.stock.yahoo.com/quote/{2330}/**',
      'finance.yahoo.co.jp/quote/{9984}.T/**',
      'finance.yahoo.co.jp/quote/{NVDA}/**',
    ],
  },
  {
    id: 'google',
    name: { zh: 'Google 财经', en: 'Google Finance' },
    within: '/finance',
    links: ['(www.)google.com/finance/quote/{300308:SHE}'],
    reads: [
      '*.google.com/finance/quote/{300308:SHE}',
      '*.google.com/finance/*/quote/{300308:SHE}',
      '*.google.com.hk/finance/quote/{300308:SHE}',
      '*.google.com.hk/finance/*/quote/{300308:SHE}',
    ],
  },
  {
    id: 'tradingview',
    name: { zh: 'TradingView', en: 'TradingView' },
    links: ['(www.)tradingview.com/symbols/{SZSE-300308}/**'],
    reads: [
      '*.tradingview.com/symbols/{SZSE-300308}/**',
      '*.tradingview.com/symbols/{NVDA}/**',
      '*.tradingview.com/chart/**?symbol={SZSE:300308}',
      '*.tradingview.com/chart/**?symbol={NVDA}',
    ],
  },
  {
    id: 'investing',
    name: { zh: '英为财情', en: 'Investing.com' },
    links: [],
    titled: ['*.investing.com/equities/*'],
  },
  {
    id: 'bloomberg',
    name: { zh: '彭博', en: 'Bloomberg' },
    links: ['(www.)bloomberg.com/quote/{300308:CH}'],
    reads: ['*.bloomberg.com/quote/{300308:CH}/**', '*.bloomberg.com/profile/company/{300308:CH}'],
  },
  {
    id: 'reuters',
    name: { zh: '路透', en: 'Reuters' },
    links: ['(www.)reuters.com/markets/companies/{NVDA.OQ}/**'],
  },
  {
    id: 'ft',
    name: { zh: '金融时报', en: 'Financial Times' },
    links: ['markets.ft.com/data/equities/tearsheet/summary?s={300308:SHZ}'],
    reads: ['markets.ft.com/data/equities/tearsheet/*?s={300308:SHZ}'],
  },
  {
    id: 'wsj',
    name: { zh: '华尔街日报', en: 'WSJ' },
    links: [
      // No further segments: /quotes/DE/XETR/SIE is not the page of Deere.
      '(www.)wsj.com/market-data/quotes/{NVDA}',
      '(www.)wsj.com/market-data/quotes/CN/XSHG/{300308:SSE}/**',
      '(www.)wsj.com/market-data/quotes/CN/XSHE/{300308:SZSE}/**',
      '(www.)wsj.com/market-data/quotes/HK/XHKG/{700}/**',
    ],
  },
  {
    id: 'marketwatch',
    name: { zh: 'MarketWatch', en: 'MarketWatch' },
    links: [
      // Addresses without a country code are American.
      '(www.)marketwatch.com/investing/stock/{nvda}/**?countrycode=',
      '(www.)marketwatch.com/investing/stock/{300308:SSE}/**?countrycode=cn',
      '(www.)marketwatch.com/investing/stock/{300308:SZSE}/**?countrycode=cn',
      '(www.)marketwatch.com/investing/stock/{700}/**?countrycode=hk',
      '(www.)marketwatch.com/investing/stock/{2330}/**?countrycode=tw',
      '(www.)marketwatch.com/investing/stock/{9984}/**?countrycode=jp',
      '(www.)marketwatch.com/investing/stock/{005930}/**?countrycode=kr',
    ],
    reads: ['(www.)marketwatch.com/investing/stock/{nvda}/**?countrycode=us'],
  },
  {
    id: 'stockanalysis',
    name: { zh: 'Stock Analysis', en: 'Stock Analysis' },
    links: [
      '*.stockanalysis.com/stocks/{nvda}/**',
      '*.stockanalysis.com/quote/sha/{300308:SSE}/**',
      '*.stockanalysis.com/quote/she/{300308:SZSE}/**',
      '*.stockanalysis.com/quote/hkg/{0700}/**',
      '*.stockanalysis.com/quote/tpe/{2330}/**',
      '*.stockanalysis.com/quote/tyo/{9984}/**',
      '*.stockanalysis.com/quote/krx/{005930}/**',
      '*.stockanalysis.com/quote/etr/{SIE}/**',
    ],
  },
  {
    id: 'morningstar',
    name: { zh: '晨星', en: 'Morningstar' },
    links: [
      '(www.)morningstar.com/stocks/xnas/{nvda:NASDAQ}/quote',
      '(www.)morningstar.com/stocks/xnys/{nvda:NYSE}/quote',
      '(www.)morningstar.com/stocks/xshg/{300308:SSE}/quote',
      '(www.)morningstar.com/stocks/xshe/{300308:SZSE}/quote',
      '(www.)morningstar.com/stocks/xhkg/{00700}/quote',
    ],
    reads: [
      '*.morningstar.com/stocks/xnas/{nvda:NASDAQ}/**',
      '*.morningstar.com/stocks/xnys/{nvda:NYSE}/**',
      '*.morningstar.com/stocks/xshg/{300308:SSE}/**',
      '*.morningstar.com/stocks/xshe/{300308:SZSE}/**',
      '*.morningstar.com/stocks/xhkg/{00700}/**',
    ],
  },
  {
    id: 'simplywallst',
    name: { zh: 'Simply Wall St', en: 'Simply Wall St' },
    links: [],
    // The address also contains the industry and the name.
    reads: [
      '*.simplywall.st/stocks/us/*/nasdaq-{nvda:NASDAQ}/**',
      '*.simplywall.st/stocks/us/*/nyse-{nvda:NYSE}/**',
      '*.simplywall.st/stocks/cn/*/shse-{300308:SSE}/**',
      '*.simplywall.st/stocks/cn/*/szse-{300308:SZSE}/**',
      '*.simplywall.st/stocks/hk/*/sehk-{700}/**',
    ],
  },
];

const american: readonly Site[] = [
  {
    id: 'seekingalpha',
    name: { zh: 'Seeking Alpha', en: 'Seeking Alpha' },
    links: ['*.seekingalpha.com/symbol/{NVDA}/**'],
  },
  { id: 'cnbc', name: { zh: 'CNBC', en: 'CNBC' }, links: ['(www.)cnbc.com/quotes/{NVDA}/**'] },
  {
    id: 'nasdaq',
    name: { zh: '纳斯达克', en: 'Nasdaq' },
    // Has pages for NYSE listings too.
    links: ['(www.)nasdaq.com/market-activity/stocks/{nvda}/**'],
  },
  { id: 'nyse', name: { zh: '纽交所', en: 'NYSE' }, links: ['(www.)nyse.com/quote/XNYS:{NVDA:NYSE}'] },
  {
    id: 'finviz',
    name: { zh: 'Finviz', en: 'Finviz' },
    links: ['*.finviz.com/quote.ashx?t={BRK-B}'],
    reads: ['*.finviz.com/quote?t={BRK-B}'],
  },
  { id: 'stocktwits', name: { zh: 'StockTwits', en: 'StockTwits' }, links: ['*.stocktwits.com/symbol/{NVDA}/**'] },
  { id: 'zacks', name: { zh: 'Zacks', en: 'Zacks' }, links: ['(www.)zacks.com/stock/quote/{NVDA}/**'] },
  { id: 'tipranks', name: { zh: 'TipRanks', en: 'TipRanks' }, links: ['(www.)tipranks.com/stocks/{nvda}/**'] },
  {
    id: 'macrotrends',
    name: { zh: 'Macrotrends', en: 'Macrotrends' },
    links: [],
    reads: ['*.macrotrends.net/stocks/charts/{NVDA}/**'],
  },
];

const eastAsian: readonly Site[] = [
  {
    id: 'kabutan',
    name: { zh: '株探', en: 'Kabutan' },
    links: ['*.kabutan.jp/stock?code={9984}'],
    reads: ['*.kabutan.jp/stock/*?code={9984}'],
  },
  {
    id: 'naver',
    name: { zh: 'Naver', en: 'Naver' },
    links: ['finance.naver.com/item/main.naver?code={005930}'],
    reads: ['finance.naver.com/item/*?code={005930}', 'm.stock.naver.com/domestic/stock/{005930}/**'],
  },
];

export const abroad: readonly Site[] = [...worldwide, ...american, ...eastAsian];
