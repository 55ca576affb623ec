// Reads the listing from a page's title or heading: 中际旭创(300308)股票价格_行情, 英伟达(NASDAQ:NVDA), NVIDIA (NVDA) Stock Price.
import type { Listing } from '../model/listing.ts';
import { formOf } from './forms.ts';
import { notationOf } from './notations.ts';

export interface TitleReading {
  /** Several if the title does not identify the exchange. */
  readings: Listing[];
  /** Whether the title mentions a price or a quote, which titles of articles do not. */
  isQuote: boolean;
}

interface Hit {
  start: number;
  end: number;
  readings: Listing[];
}

/** Code units that are read; longer titles are stuffed with keywords. */
const longestTitle = 200;

const tokens = /\(\s*\$?([A-Za-z\d][A-Za-z\d.: -]{0,22}?)\s*\)|[A-Za-z\d]+(?:[.:-][A-Za-z\d]+)*/g;

/** Indices, funds and bonds, whose numbers can be shares elsewhere (000905 is both 中证500 and 厦门港务). */
const notShare =
  /指数|综指|成指|沪深300|中证\d|上证\d|深证\d|科创\d|北证\d|创业板指|恒指|国企指|标普\d|ETF|LOF|REIT|基金|转债|国债|债券|期货|期权|板块|概念|\b(?:Index|Composite|Fund)\b/i;

/** Occurs before a code in headlines, but not in company names. */
const headline =
  /[。！？!?；;:“”，]|[\u4e00-\u9fff],|,[\u4e00-\u9fff]|^(?:why|how|what|is|should|will|can|when|where|here|top|best|buy|sell)\b/i;

const price =
  /^\s*(?:股票(?:股价|价格|行情|走势)|股价(?:行情|走势|[\s_,|-]|$)|(?:最新|实时|今日|个股)(?:股价|价格|行情|报价)|行情(?:走势|中心|[\s_,|-]|$)|股吧|股票(?:[\s_,|-]|$)|(?:stock|share)s? (?:price(?! (?:is|has|falls?|rises?|jumps?|target))|quote|chart)|stock(?:[,|-]|$)|quote)/i;

const separator = /^\s*(?:$|[-_—–|·•、/])/;
const nameAfter = /^\s+[^\s\d(:?!]{2,12}\s*(?:$|[-_|(])/;

/** @param isBracketed in brackets, a word in capitals or any five digits count as a code. */
function readingsOf(token: string, isBracketed: boolean): Listing[] {
  const text = token.replaceAll(/\s/g, '');
  const marked = notationOf('marked').read(text);
  if (marked.length > 0) return marked;
  const digits = [
    ...formOf('300308').read(text),
    ...(text.startsWith('0') || isBracketed ? formOf('00700').read(text) : []),
  ];
  return digits.length > 0 || !isBracketed || text !== text.toUpperCase() ? digits : formOf('NVDA').read(text);
}

function hitsIn(text: string): Hit[] {
  return [...text.matchAll(tokens)].flatMap(({ 0: whole, 1: inside, index: start }) => {
    const end = start + whole.length;
    // A code at the start counts only if a price word follows: "NVDA Stock Price", but not "TCL科技(000100)".
    const isFirst = start === 0 && price.test(text.slice(end));
    const readings = readingsOf(inside ?? whole, inside !== undefined || isFirst);
    return readings.length > 0 ? [{ start, end, readings }] : [];
  });
}

const halfWidth = (text: string): string =>
  text
    .replaceAll(/[（【[]/g, '(')
    .replaceAll(/[）】\]]/g, ')')
    .replaceAll('：', ':')
    .replaceAll('｜', '|');

/** @returns null if the title is not of a page about one stock: an article, an index, a comparison of two. */
export function listingOfTitle(title: string): TitleReading | null {
  const text = halfWidth(title.slice(0, longestTitle)).trim();
  const [first, ...others] = hitsIn(text);
  if (!first || notShare.test(text)) return null;
  const name = text.slice(0, first.start).trim();
  const after = text.slice(first.end);
  const isQuote = price.test(after);
  if (name.length > 60 || headline.test(name)) return null;
  if (!isQuote && !separator.test(after) && (name !== '' || !nameAfter.test(after))) return null;
  let readings = first.readings;
  for (const other of others) {
    // A second form of the same code can narrow the exchange; a different code means a page about two stocks.
    readings = readings.filter(({ code, exchange }) =>
      other.readings.some((reading) => reading.code === code && reading.exchange === exchange),
    );
  }
  return readings.length > 0 ? { readings, isQuote } : null;
}
