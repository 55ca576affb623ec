// Reads and writes the notations that sites use for a listing: SZ300308, 0700.HK, 105.NVDA, SZSE-300308.
import { formOf, type Notation } from './forms.ts';

/** Groups of forms under one name; the first match wins. "{form}", or "{form:EXCHANGE}" for one exchange only. */
const families: Readonly<Record<string, readonly string[]>> = {
  sz300308: ['sh{300308:SSE}', 'sz{300308:SZSE}', 'bj{300308:BSE}'],
  SZ300308: ['SH{300308:SSE}', 'SZ{300308:SZSE}', 'BJ{300308:BSE}'],
  '300308.SZ': ['{300308:SSE}.SH', '{300308:SZSE}.SZ', '{300308:BSE}.BJ'],
  '300308.SS': ['{300308:SSE}.SS', '{300308:SZSE}.SZ'],
  // 东方财富: 105 is NASDAQ, 106 is NYSE; 107 is NYSE American, which is not supported.
  '0.300308': [
    '1.{300308:SSE}',
    '0.{300308:SZSE}',
    '0.{300308:BSE}',
    '116.{00700}',
    '105.{BRK_B:NASDAQ}',
    '106.{BRK_B:NYSE}',
  ],
  // 网易: the first digit is the exchange.
  '1300308': ['0{300308:SSE}', '1{300308:SZSE}'],
  // 富途
  '300308-SZ': ['{300308:SSE}-SH', '{300308:SZSE}-SZ', '{00700}-HK', '{NVDA}-US'],
  // 长桥
  '700.HK': ['{300308:SSE}.SH', '{300308:SZSE}.SZ', '{700}.HK', '{NVDA}.US'],
  // 腾讯: American codes have the suffix of Reuters.
  'usNVDA.OQ': ['us{NVDA:NASDAQ}.OQ', 'us{NVDA:NYSE}.N', 'us{NVDA}'],
  // 百度
  'ab-300308': ['ab-{300308}', 'hk-{00700}', 'us-{NVDA}'],
  // Yahoo writes American share classes with a hyphen, because a dot and a letter mean a foreign exchange (RIO.L).
  '0700.HK': [
    '{300308:SSE}.SS',
    '{300308:SZSE}.SZ',
    '{0700}.HK',
    '{2330}.TW',
    '{9984}.T',
    '{005930}.KS',
    '{SIE}.DE',
    '{BRK-B}',
  ],
  // Google's TSE is Toronto, its BSE is Bombay.
  '300308:SHE': [
    '{300308:SSE}:SHA',
    '{300308:SZSE}:SHE',
    '{0700}:HKG',
    '{NVDA:NASDAQ}:NASDAQ',
    '{NVDA:NYSE}:NYSE',
    '{2330}:TPE',
    '{9984}:TYO',
    '{005930}:KRX',
    '{SIE}:ETR',
  ],
  // TradingView: its BSE is Bombay.
  'SZSE-300308': tradingView('-'),
  'SZSE:300308': tradingView(':'),
  // Bloomberg: one suffix for both mainland exchanges.
  '300308:CH': [
    '{300308:SSE}:CH',
    '{300308:SZSE}:CH',
    '{700}:HK',
    '{BRK/B}:US',
    '{2330}:TT',
    '{9984}:JP',
    '{005930}:KS',
    '{SIE}:GR',
  ],
  // Financial Times
  '300308:SHZ': [
    '{300308:SSE}:SHH',
    '{300308:SZSE}:SHZ',
    '{700}:HKG',
    '{NVDA:NASDAQ}:NSQ',
    '{NVDA:NYSE}:NYQ',
    '{2330}:TAI',
    '{9984}:TYO',
    '{SIE}:GER',
  ],
  // Reuters
  'NVDA.OQ': [
    '{300308:SSE}.SS',
    '{300308:SZSE}.SZ',
    '{0700}.HK',
    '{BRKb:NASDAQ}.O',
    '{BRKb:NASDAQ}.OQ',
    '{BRKb:NYSE}.N',
    '{2330}.TW',
    '{9984}.T',
    '{005930}.KS',
  ],
  // Codes with their market, as written in titles and headings.
  marked: [
    ...['SH', 'SH:', 'SHA:', 'SSE:'].map((market) => `${market}{300308:SSE}`),
    ...['SZ', 'SZ:', 'SHE:', 'SZSE:'].map((market) => `${market}{300308:SZSE}`),
    ...['BJ', 'BJ:', 'BSE:'].map((market) => `${market}{300308:BSE}`),
    ...['.SH', '.SS', '-SH', '.XSHG'].map((market) => `{300308:SSE}${market}`),
    ...['.SZ', '-SZ', '.XSHE'].map((market) => `{300308:SZSE}${market}`),
    ...['.BJ', '-BJ'].map((market) => `{300308:BSE}${market}`),
    ...['HK', 'HK.'].map((market) => `${market}{0700}`),
    ...['HK:', 'HKG:', 'HKEX:', 'SEHK:'].map((market) => `${market}{700}`),
    ...['.HK', '-HK', ':HK', ':HKG'].map((market) => `{700}${market}`),
    ...['NASDAQ:', 'NasdaqGS:', 'NasdaqGM:', 'NasdaqCM:'].map((market) => `${market}{NVDA:NASDAQ}`),
    'NYSE:{NVDA:NYSE}',
    '{NVDA:NASDAQ}.OQ',
    'US:{NVDA}',
    ...['.US', '-US', ':US'].map((market) => `{NVDA}${market}`),
    ...['TPE:', 'TWSE:'].map((market) => `${market}{2330}`),
    '{2330}.TW',
    ...['TYO:', 'TSE:'].map((market) => `${market}{9984}`),
    '{9984}.T',
    'KRX:{005930}',
    '{005930}.KS',
    'ETR:{SIE}',
  ],
};

function tradingView(sign: string): string[] {
  const markets = { '300308:SSE': 'SSE', '300308:SZSE': 'SZSE', '700': 'HKEX', '2330': 'TWSE', '9984': 'TSE' };
  const more = { '005930': 'KRX', SIE: 'XETR', 'NVDA:NASDAQ': 'NASDAQ', 'NVDA:NYSE': 'NYSE' };
  return Object.entries({ ...markets, ...more }).map(([form, market]) => `${market}${sign}{${form}}`);
}

/** A form with a prefix and a suffix: "sz{300308:SZSE}". */
function affixed(text: string): Notation {
  const [before = '', name = '', after = ''] = text.split(/[{}]/);
  const inner = notationOf(name);
  const [head, tail] = [before.toLowerCase(), after.toLowerCase()];
  return {
    read: (written) => {
      const folded = written.toLowerCase();
      if (folded.length < head.length + tail.length || !folded.startsWith(head) || !folded.endsWith(tail)) return [];
      return inner.read(written.slice(head.length, written.length - tail.length));
    },
    write: (listing) => {
      const code = inner.write(listing);
      return code === null ? null : `${before}${code}${after}`;
    },
  };
}

function firstMatch(notations: readonly Notation[]): Notation {
  return {
    read: (text) => {
      for (const { read } of notations) {
        const listings = read(text);
        if (listings.length > 0) return listings;
      }
      return [];
    },
    write: (listing) => {
      for (const { write } of notations) {
        const text = write(listing);
        if (text !== null) return text;
      }
      return null;
    },
  };
}

const cache = new Map<string, Notation>();

function create(name: string): Notation {
  if (name in families) return firstMatch(families[name]!.map(affixed));
  const [form = '', only] = name.split(':');
  return formOf(form, only);
}

/** @param name an example in the notation ("SZ300308"); a plain form with ":EXCHANGE" is limited to that exchange. */
export function notationOf(name: string): Notation {
  let notation = cache.get(name);
  if (!notation) cache.set(name, (notation = create(name)));
  return notation;
}
