// Site table: brokers that Chinese investors use abroad, and sites of Hong Kong and Taiwan.
import type { Site } from './site.ts';

const brokers: readonly Site[] = [
  {
    id: 'futu',
    name: { zh: '富途', en: 'Futu' },
    links: ['(www.)futunn.com/stock/{300308-SZ}/**'],
    reads: [
      '*.futunn.com/*/stock/{300308-SZ}/**',
      '*.futunn.com/quote/*?m=hk&code={00700}',
      '*.futunn.com/quote/*?m=us&code={NVDA}',
      '*.futunn.com/quote/*?m=sh&code={300308:SSE}',
      '*.futunn.com/quote/*?m=sz&code={300308:SZSE}',
      '*.futuhk.com/stock/{300308-SZ}/**',
      '*.futuhk.com/*/stock/{300308-SZ}/**',
    ],
  },
  {
    id: 'moomoo',
    name: { zh: 'moomoo', en: 'moomoo' },
    links: ['(www.)moomoo.com/stock/{300308-SZ}/**'],
    reads: ['*.moomoo.com/*/stock/{300308-SZ}/**'],
  },
  {
    id: 'tiger',
    name: { zh: '老虎', en: 'Tiger' },
    links: [
      '(www.)laohu8.com/stock/{300308}/**',
      '(www.)laohu8.com/stock/{00700}/**',
      '(www.)laohu8.com/stock/{NVDA}/**',
    ],
    reads: [
      '*.laohu8.com/S/{NVDA}',
      '*.laohu8.com/S/{00700}',
      '*.laohu8.com/S/{300308}',
      '*.laohu8.com/hq/s/{NVDA}',
      '*.laohu8.com/hq/s/{00700}',
      '*.laohu8.com/hq/s/{300308}',
      '*.laohu8.com/m/hq/s/{NVDA}',
      '*.laohu8.com/m/hq/s/{00700}',
      '*.laohu8.com/m/hq/s/{300308}',
      // Foreign exchanges have a suffix of two letters here (AJJ.AU).
      '*.itiger.com/stock/{NVDA}/**',
      '*.itiger.com/stock/{00700}/**',
      '*.itiger.com/*/stock/{NVDA}/**',
      '*.itiger.com/*/stock/{00700}/**',
      // Not verified.
      '*.tigerbrokers.com/hq/s/{NVDA}',
      '*.tigerbrokers.com/hq/s/{00700}',
      '*.tigerbrokers.com/stock/{NVDA}/**',
      '*.tigerbrokers.com/stock/{00700}/**',
      '*.tigerbrokers.com.sg/stock/{NVDA}/**',
      '*.tigerbrokers.com.sg/stock/{00700}/**',
      '*.ttm.financial/stock/{NVDA}/**',
      '*.ttm.financial/stock/{00700}/**',
    ],
  },
  {
    id: 'longbridge',
    name: { zh: '长桥', en: 'Longbridge' },
    links: ['*.longbridge.com/zh-CN/quote/{700.HK}'],
    reads: [
      '*.longbridge.com/quote/{700.HK}/**',
      '*.longbridge.com/*/quote/{700.HK}/**',
      '*.longportapp.com/*/quote/{700.HK}/**',
    ],
  },
  {
    id: 'vbkr',
    name: { zh: '华盛', en: 'Huasheng' },
    // The number before the code is the site's own market number.
    links: [],
    reads: [
      '*.hstong.com/quotes/*-{00700}-HK',
      '*.hstong.com/quotes/*-{300308:SSE}-SH',
      '*.hstong.com/quotes/*-{300308:SZSE}-SZ',
    ],
  },
  // Quote pages are recognized by their titles only.
  { id: 'snowball', name: { zh: '雪盈', en: 'Snowball X' }, links: [], hosts: ['*.snowballsecurities.com'] },
  {
    id: 'webull',
    name: { zh: '微牛', en: 'Webull' },
    links: ['(www.)webull.com/quote/nasdaq-{nvda:NASDAQ}', '(www.)webull.com/quote/nyse-{nvda:NYSE}'],
  },
];

const hongKong: readonly Site[] = [
  {
    id: 'aastocks',
    name: { zh: '阿思达克', en: 'AASTOCKS' },
    links: ['(www.)aastocks.com/sc/stocks/quote/detail-quote.aspx?symbol={00700}'],
    reads: ['*.aastocks.com/*/stocks/**?symbol={700}', '*.aastocks.com/*/usq/**?symbol={NVDA}'],
  },
  {
    id: 'etnet',
    name: { zh: '经济通', en: 'etnet' },
    links: ['(www.)etnet.com.hk/www/sc/stocks/realtime/quote.php?code={700}'],
    reads: ['*.etnet.com.hk/www/*/stocks/realtime/*?code={700}'],
  },
  {
    id: 'hkej',
    name: { zh: '信报', en: 'HKEJ' },
    links: ['stock360.hkej.com/quotePlus/{700}/**'],
  },
  {
    id: 'zhitong',
    name: { zh: '智通财经', en: 'Zhitong' },
    links: ['http://stock.zhitongcaijing.com/hqstock/index.html?secucode={00700}'],
  },
  {
    id: 'hkex',
    name: { zh: '港交所', en: 'HKEX' },
    links: ['(www.)hkex.com.hk/Market-Data/Securities-Prices/Equities/Equities-Quote?sym={700}&sc_lang=zh-hk'],
    reads: [
      '*.hkex.com.hk/Market-Data/Securities-Prices/Equities/Equities-Quote?sym={700}',
      '*.hkex.com.hk/TuniS/*/Market-Data/Securities-Prices/Equities/Equities-Quote?sym={700}',
    ],
  },
  {
    id: 'hkexnews',
    name: { zh: '披露易', en: 'HKEXnews' },
    links: [],
    // The stockId of the title search is an internal number; disclosure of interests uses the code.
    reads: ['di.hkex.com.hk/di/**?sc={700}', 'sdinotice.hkex.com.hk/di/**?sc={700}'],
    titled: ['*.hkexnews.hk/search/titlesearch.xhtml?stockId=*'],
  },
];

const taiwan: readonly Site[] = [
  {
    id: 'cnyes',
    name: { zh: '钜亨网', en: 'cnyes' },
    links: ['(www.)cnyes.com/twstock/{2330}/**'],
    reads: ['invest.cnyes.com/twstock/tws/{2330}/**', 'invest.cnyes.com/usstock/detail/{NVDA}/**'],
  },
  {
    id: 'goodinfo',
    name: { zh: 'Goodinfo', en: 'Goodinfo' },
    links: ['*.goodinfo.tw/tw/StockDetail.asp?STOCK_ID={2330}'],
    reads: ['*.goodinfo.tw/tw/*?STOCK_ID={2330}'],
  },
];

export const chineseAbroad: readonly Site[] = [...brokers, ...hongKong, ...taiwan];
