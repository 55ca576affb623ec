// Splits a pasted line into codes and names, and drops amounts and punctuation.
import { readCode, readMarkedCode } from '../listings/code.ts';
import type { RowReading } from './outcome.ts';

export interface CodeItem {
  kind: 'code';
  text: string;
  reading: RowReading;
  /** Whether it is six digits without a market. */
  isBare: boolean;
  name?: string;
}

export interface NameItem {
  kind: 'name';
  text: string;
  /** How to join it with the next word: with a blank (Amazon Web Services), without one (五 粮 液), or not at all. */
  style: 'latin' | 'stretched' | 'whole';
}

export type Item = CodeItem | NameItem;

/** Separators of list entries, and of columns. Words of one name are separated by a single space. */
const betweenEntries = /[,，、;；|/\\{}<>《》「」"“”!！?？。=~…]+/;
const betweenColumns = /\t+|\s{2,}/;
const bracketed = /[([（【]([^()[\]（）【】]{1,40})[)\]）】]/g;
const han = '\\p{Script=Han}';
const codeForm = '(?:(?:SH|SZ|BJ|HK)[.:]?)?\\d{5,6}(?:\\.[A-Z]{2,4})?';
/** A name and a code without a separator: 中际旭创300308, 300308中际旭创, *ST国华000004. */
const nameThenCode = new RegExp(`^(.*${han}(?:-?[A-Z])?)(${codeForm})$`, 'iu');
const codeThenName = new RegExp(`^(${codeForm})(\\*?(?:ST)?${han}.*)$`, 'iu');
/** A possible name that begins with digits: 21世紀教育, 360数科. `unit` excludes 12月31日 and 100股. */
const numbered = new RegExp(`^\\d{1,3}(${han}{2}.*)$`, 'u');
const unit = /^(?:元|港元|美元|[万亿千百]|股|手|张|点|人|年|月|日|号|次|个|份|户|吨)/;
/** One character of a name that a program spaced out: 五 粮 液, 万 科Ａ. */
const stretched = new RegExp(`^${han}[A-ZＡ-Ｚ]?$`, 'u');
const isHead = /^(?:股票|证券|基金)?(?:代码|名称|简称)$/;
const latin = /^[A-Za-z][A-Za-z.&'’-]*$/;
/** One or five letters are too often a word; they are read only with $ or a market. */
const ticker = /^[A-Z]{2,4}(?:\.[A-Z])?$/;

/** Capitals that look like an American code but hardly ever are one in such texts. */
const abbreviations = new Set(
  'AI AR BBB BPS CEO CFO CNY CPI CPO CPU CTO DCF EPS ETF EUR EV FY GDP GMV GPU HBM HK HKD IDC IPO IT JPY LED LOF LPU MACD MLCC NAV NOTE OLED PB PCB PE PEG PMI QDII QOQ RMB ROA ROE RSI SH ST SW SZ TMT TODO TOP TTM USA US USD VR WR YOY YTD'.split(
    ' ',
  ),
);

const isTicker = (word: string): boolean => ticker.test(word) && !abbreviations.has(word);

/** Separates a code in brackets from its name: 中际旭创(300308), 英伟达(NVDA). Keeps 香港小輪（集團）. */
const openBrackets = (text: string): string =>
  text.replace(bracketed, (whole, inner: string) => {
    const word = inner.trim();
    if (/\d/.test(word) || readMarkedCode(word)) return `  ${word}  `;
    return isTicker(word) || /^[A-Z]{5}$/.test(word) ? `  $${word}  ` : whole;
  });

const longestWord = 60;

function itemsOfWord(word: string): Item[] {
  const marked = readMarkedCode(word);
  if (marked) return [{ kind: 'code', text: word, reading: marked, isBare: false }];
  if (word.length > longestWord) return [];
  if (/[:：]/.test(word)) return word.split(/[:：]+/).flatMap(itemsOfWord);
  const text = word.replace(/^[$#@•·.'’‘([（【-]+|[$#@•·.'’‘\-([（【]+$/g, '');
  if (/^(?:\d{6}|0\d{4})$/.test(text)) {
    return [{ kind: 'code', text, reading: readCode(text), isBare: text.length === 6 }];
  }
  const glued = nameThenCode.exec(text) ?? codeThenName.exec(text);
  if (glued && !unit.test(glued[2]!)) {
    const [one, two] = [glued[1]!, glued[2]!].flatMap(itemsOfWord);
    const [code, name] = one?.kind === 'code' ? [one, two] : [two, one];
    if (code?.kind === 'code' && name?.kind === 'name') return [{ ...code, name: name.text }];
  }
  const afterNumber = numbered.exec(text)?.[1];
  const isAmount = /^[\d.,+%-]/.test(text) && (afterNumber === undefined || unit.test(afterNumber));
  if (glued || isAmount || !/\p{L}/u.test(text) || isHead.test(text)) return [];
  return [{ kind: 'name', text, style: latin.test(text) ? 'latin' : stretched.test(text) ? 'stretched' : 'whole' }];
}

/** Joins words into names: "Amazon Web Services" and 五 粮 液 are one name, 中际旭创 新易盛 are two. */
function itemsOfPart(part: string): Item[] {
  const items: Item[] = [];
  for (const item of part.split(/\s+/).flatMap(itemsOfWord)) {
    const last = items.at(-1);
    const isOneName =
      item.kind === 'name' && last?.kind === 'name' && item.style === last.style && item.style !== 'whole';
    if (isOneName) last.text += item.style === 'latin' ? ` ${item.text}` : item.text;
    else items.push(item);
  }
  return items;
}

const asTicker = (text: string): CodeItem => ({ kind: 'code', text, reading: readCode(text), isBare: false });

/** Reads tickers in a Latin name: all words of NVDA AAPL, the last of Apple Inc AAPL, none of BYD Electronic or ASIA COMM HOLD. */
function readTickers(item: Item): Item[] {
  if (item.kind !== 'name' || item.style !== 'latin') return [item];
  const words = item.text.split(' ');
  if (words.every(isTicker)) return words.map(asTicker);
  const last = words.at(-1)!;
  if (!isTicker(last) || words.slice(0, -1).every((word) => /^[A-Z.&'-]+$/.test(word))) return [item];
  return [{ ...item, text: words.slice(0, -1).join(' ') }, asTicker(last)];
}

/**
 * Reads five digits without a leading zero as a code if they are alone on the line, or beside a renminbi counter (80700
 * 腾讯控股-R). Elsewhere they are an amount.
 */
function loneNumber(line: string, found: readonly Item[]): Item[] {
  const isCounter = found.length === 1 && /-W?R$/.test(found[0]!.text);
  if (found.length > 0 && !isCounter) return [];
  const numbers = line.split(/[^\dA-Za-z.%]+/).filter((word) => /^[1-9]\d{4}$/.test(word));
  return numbers
    .filter((word) => !isCounter || word.startsWith('8'))
    .map((text) => ({ kind: 'code', text, reading: readCode(text), isBare: false }));
}

const listNumber = /^\s*\d{1,3}[.)．、:：]\s*(?=\D|\d{6}(?!\d))/;

/** Joins codes that are written in two words: NASDAQ: NVDA, SZ 300308, 700 HK, NVDA US Equity. */
const joinCodes = (line: string): string =>
  line
    .replace(/([:：])\s+/g, '$1')
    .replace(/(?<![A-Za-z0-9]|\d )(SH|SZ|BJ|HK) (?=\d{4,6}(?!\d))/gi, '$1')
    .replace(/(?<![A-Za-z0-9])([A-Z]{1,5}|\d{1,6}) (US|HK) Equity(?![A-Za-z])/g, '$1.$2')
    .replace(/(?<![A-Za-z0-9])(\d{6} (?:SH|SZ|BJ)|\d{3,5} HK)(?![A-Za-z0-9])/g, (code) => code.replace(' ', '.'));

export function itemsOfLine(written: string): Item[] {
  const text = joinCodes(written);
  const first = text.trimStart().split(/[\s,，]/, 1)[0] ?? '';
  const body = openBrackets(readMarkedCode(first) ? text : text.replace(listNumber, ''));
  const items = body.split(betweenEntries).flatMap((entry) => {
    const found = entry.split(betweenColumns).flatMap(itemsOfPart);
    return found.some((item) => item.kind === 'code') ? found : found.flatMap(readTickers);
  });
  return [...items, ...loneNumber(body, items)];
}
