// Site table: other mainland sites (press, disclosure, exchanges, forums, data).
import type { Site } from './site.ts';

const press: readonly Site[] = [
  {
    id: 'stcn',
    name: { zh: '证券时报', en: 'Securities Times' },
    links: ['(www.)stcn.com/quotes/index/{sz300308}.html'],
    reads: ['*.stcn.com/quotes/*?stock_code={sz300308}'],
  },
  {
    id: 'cls',
    name: { zh: '财联社', en: 'Cailianshe' },
    links: ['(www.)cls.cn/stock?code={sz300308}'],
    // Verified for sh and sz only.
    reads: [
      '*.cls.cn/stock?code={sz300308}',
      '*.cls.cn/stock?code=hk{00700}',
      '*.cls.cn/stock?code={300308.SZ}',
      '*.cls.cn/stock?code={usNVDA.OQ}',
    ],
  },
  {
    id: 'stockstar',
    name: { zh: '证券之星', en: 'Stockstar' },
    links: ['stock.quote.stockstar.com/{300308}.shtml'],
    reads: ['stock.quote.stockstar.com/*_{300308}.shtml'],
  },
  {
    id: 'jrj',
    name: { zh: '金融界', en: 'JRJ' },
    links: ['stock.jrj.com.cn/share,{300308}.shtml'],
    reads: ['stock.jrj.com.cn/share,{300308},*.shtml'],
  },
  {
    id: 'cfi',
    name: { zh: '中财网', en: 'CFi' },
    links: ['quote.cfi.cn/quote_{300308}.html'],
    reads: ['*.cfi.cn/quote*_{300308}.html'],
  },
  {
    id: 'yuncaijing',
    name: { zh: '云财经', en: 'Yuncaijing' },
    links: ['(www.)yuncaijing.com/quote/{sz300308}.html'],
  },
  {
    id: 'xuangubao',
    name: { zh: '选股宝', en: 'Xuangubao' },
    links: ['*.xuangubao.cn/stock/{300308.SS}'],
  },
];

/** 披露: the exchanges, and sites with filings and investor questions. */
const disclosure: readonly Site[] = [
  {
    id: 'cninfo',
    name: { zh: '巨潮资讯', en: 'CNINFO' },
    // The list of filings needs an orgId, which cannot be derived from the code; the company's page does not.
    links: [
      '(www.)cninfo.com.cn/new/snapshot/companyDetailCn?code={300308}',
      '(www.)cninfo.com.cn/new/snapshot/companyDetailHk?code={00700}',
    ],
    reads: [
      '*.cninfo.com.cn/new/**?stockCode={300308}',
      '*.cninfo.com.cn/new/**?stockCode={00700}',
      '*.cninfo.com.cn/new/**?code={300308}',
    ],
    titled: ['*.cninfo.com.cn/new/disclosure/stock'],
  },
  {
    id: 'irm',
    name: { zh: '互动易', en: 'SZSE Interactive' },
    links: ['irm.cninfo.com.cn/ircs/company/companyDetail?stockcode={300308:SZSE}'],
    reads: ['irm.cninfo.com.cn/ircs/**?stockcode={300308:SZSE}', 'irm.cninfo.com.cn/*/S{300308:SZSE}'],
    titled: ['irm.cninfo.com.cn/ircs/company/companyDetail', 'irm.cninfo.com.cn/ircs/question/questionDetail'],
  },
  {
    id: 'sseinfo',
    name: { zh: '上证e互动', en: 'SSE Interactive' },
    links: ['sns.sseinfo.com/company.do?stockcode={300308:SSE}'],
    titled: ['sns.sseinfo.com/company.do?uid=*'],
  },
  {
    id: 'sse',
    name: { zh: '上交所', en: 'SSE' },
    links: ['(www.)sse.com.cn/assortment/stock/list/info/company/index.shtml?COMPANY_CODE={300308:SSE}'],
    reads: [
      '*.sse.com.cn/assortment/stock/list/info/**?COMPANY_CODE={300308:SSE}',
      '*.sse.com.cn/assortment/stock/list/info/**?productId={300308:SSE}',
      '*.sse.com.cn/market/price/trends/**?code={SZ300308}',
    ],
  },
  {
    id: 'szse',
    name: { zh: '深交所', en: 'SZSE' },
    links: ['(www.)szse.cn/certificate/individual/index.html?code={300308:SZSE}'],
    reads: [
      '*.szse.cn/certificate/individual/**?code={300308:SZSE}',
      '*.szse.cn/English/siteMarketData/siteMarketDatas/lookup/**?code={300308:SZSE}',
    ],
  },
  {
    id: 'bse',
    name: { zh: '北交所', en: 'BSE' },
    links: ['(www.)bse.cn/products/neeq_listed_companies/public_information.html?companyCode={300308:BSE}'],
    reads: ['*.bse.cn/products/neeq_listed_companies/**?companyCode={300308:BSE}'],
  },
];

const forums: readonly Site[] = [
  {
    id: 'taoguba',
    name: { zh: '淘股吧', en: 'Taoguba' },
    links: ['(www.)tgb.cn/quotes/{sz300308}'],
    reads: [
      '*.tgb.cn/quotes/{sz300308}',
      '*.tgb.cn/quotes/{300308}',
      '*.taoguba.com.cn/quotes/{sz300308}',
      '*.taoguba.com.cn/quotes/{300308}',
    ],
  },
  {
    id: 'jisilu',
    name: { zh: '集思录', en: 'Jisilu' },
    links: ['(www.)jisilu.cn/data/stock/{300308}'],
  },
  {
    id: 'lixinger',
    name: { zh: '理杏仁', en: 'Lixinger' },
    links: [],
    // The second number is the code without leading zeros.
    reads: [
      '*.lixinger.com/equity/company/detail/sh/{300308:SSE}/*/**',
      '*.lixinger.com/equity/company/detail/sz/{300308:SZSE}/*/**',
      '*.lixinger.com/equity/company/detail/bj/{300308:BSE}/*/**',
      '*.lixinger.com/equity/company/detail/hk/{00700}/*/**',
      '*.lixinger.com/analytics/company/*/sh/{300308:SSE}/*/**',
      '*.lixinger.com/analytics/company/*/sz/{300308:SZSE}/*/**',
      '*.lixinger.com/analytics/company/*/hk/{00700}/*/**',
      '*.lixinger.com/analytics/company/sh/{300308:SSE}/*/**',
      '*.lixinger.com/analytics/company/sz/{300308:SZSE}/*/**',
      '*.lixinger.com/analytics/company/hk/{00700}/*/**',
    ],
  },
  {
    id: 'eniu',
    name: { zh: '亿牛网', en: 'Eniu' },
    links: ['*.eniu.com/gu/{sz300308}/**', '*.eniu.com/gu/hk{00700}/**'],
  },
];

/** Sites whose quote pages are recognized by their titles only. */
const byTitle: readonly Site[] = [
  { id: 'wallstreetcn', name: { zh: '华尔街见闻', en: 'Wallstreetcn' }, links: [], hosts: ['*.wallstreetcn.com'] },
  { id: 'jiuyan', name: { zh: '韭研公社', en: 'Jiuyan' }, links: [], hosts: ['*.jiuyangongshe.com'] },
  { id: 'gelonghui', name: { zh: '格隆汇', en: 'Gelonghui' }, links: [], hosts: ['*.gelonghui.com'] },
  { id: 'wind', name: { zh: '万得', en: 'Wind' }, links: [], hosts: ['*.wind.com.cn'] },
  { id: 'htsc', name: { zh: '华泰证券', en: 'Huatai' }, links: [], hosts: ['*.htsc.com.cn', '*.htsc.com'] },
  { id: 'gtja', name: { zh: '国泰海通', en: 'Guotai Haitong' }, links: [], hosts: ['*.gtja.com', '*.gtht.com'] },
];

export const mainland: readonly Site[] = [...press, ...disclosure, ...forums, ...byTitle];
