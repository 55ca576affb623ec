// The words of a pasted line as what they may be: codes, and names of one word or several. Amounts and signs are neither.
import { readCode, readMarkedCode, type CodeReading } from './code.ts';

export interface CodeItem {
  kind: 'code';
  text: string;
  reading: CodeReading;
  /** Six digits and no market. */
  isBare: boolean;
  name?: string;
}

export interface NameItem {
  kind: 'name';
  text: string;
  /** How it goes on into the next word: Amazon Web Services, 五 粮 液, not at all. */
  style: 'latin' | 'stretched' | 'whole';
}

export type Item = CodeItem | NameItem;

/** What parts two entries of a list, and what parts two columns of one; between words of one name stands one space. */
const betweenEntries = /[,，、;；|/\\{}<>《》「」"“”!！?？。=~…]+/;
const betweenColumns = /\t+|\s{2,}/;
const bracketed = /[([（【]([^()[\]（）【】]{1,40})[)\]）】]/g;
const han = '\\p{Script=Han}';
const codeForm = '(?:(?:SH|SZ|BJ|HK)[.:]?)?\\d{5,6}(?:\\.[A-Z]{2,4})?';
/** 中际旭创300308, 300308中际旭创, *ST国华000004. */
const nameThenCode = new RegExp(`^(.*${han}(?:-?[A-Z])?)(${codeForm})$`, 'iu');
const codeThenName = new RegExp(`^(${codeForm})(\\*?(?:ST)?${han}.*)$`, 'iu');
/** 21世紀教育 and 360数科 are names, 12月31日 and 100股 are none. */
const numbered = new RegExp(`^\\d{1,3}(${han}{2}.*)$`, 'u');
const unit = /^(?:元|港元|美元|[万亿千百]|股|手|张|点|人|年|月|日|号|次|个|份|户|吨)/;
/** 五 粮 液, 万 科Ａ: programs stretch short names. */
const stretched = new RegExp(`^${han}[A-ZＡ-Ｚ]?$`, 'u');
const isHead = /^(?:股票|证券|基金)?(?:代码|名称|简称)$/;
const latin = /^[A-Za-z][A-Za-z.&'’-]*$/;
/** One letter and five are too often a word; with $ or a market they are read. */
const ticker = /^[A-Z]{2,4}(?:\.[A-Z])?$/;

/** Capitals that look like an American code and in such texts are hardly ever one. */
const abbreviations = new Set(
  'AI AR BBB BPS CEO CFO CNY CPI CPO CPU CTO DCF EPS ETF EUR EV FY GDP GMV GPU HBM HK HKD IDC IPO IT JPY LED LOF LPU MACD MLCC NAV NOTE OLED PB PCB PE PEG PMI QDII QOQ RMB ROA ROE RSI SH ST SW SZ TMT TODO TOP TTM USA US USD VR WR YOY YTD'.split(
    ' ',
  ),
);

const isTicker = (word: string): boolean => ticker.test(word) && !abbreviations.has(word);

/** 中际旭创(300308) and 英伟达(NVDA) are a name and a code, 香港小輪（集團） is a name. */
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

/** "Amazon Web Services" is one name, 五 粮 液 another; 中际旭创 新易盛 are two. */
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

/** NVDA AAPL are codes, and so is what ends Apple Inc AAPL; BYD Electronic is a name, and so is all of ASIA COMM HOLD 00104. */
function readTickers(item: Item): Item[] {
  if (item.kind !== 'name' || item.style !== 'latin') return [item];
  const words = item.text.split(' ');
  if (words.every(isTicker)) return words.map(asTicker);
  const last = words.at(-1)!;
  if (!isTicker(last) || words.slice(0, -1).every((word) => /^[A-Z.&'-]+$/.test(word))) return [item];
  return [{ ...item, text: words.slice(0, -1).join(' ') }, asTicker(last)];
}

/** Five digits without a leading zero are an amount, but alone on their line, or as 80700 beside 腾讯控股-R (its counter in RMB). */
function loneNumber(line: string, found: readonly Item[]): Item[] {
  const isCounter = found.length === 1 && /-W?R$/.test(found[0]!.text);
  if (found.length > 0 && !isCounter) return [];
  const numbers = line.split(/[^\dA-Za-z.%]+/).filter((word) => /^[1-9]\d{4}$/.test(word));
  return numbers
    .filter((word) => !isCounter || word.startsWith('8'))
    .map((text) => ({ kind: 'code', text, reading: readCode(text), isBare: false }));
}

const listNumber = /^\s*\d{1,3}[.)．、:：]\s*(?=\D|\d{6}(?!\d))/;

/** NASDAQ: NVDA, SZ 300308, 700 HK, NVDA US Equity: one code each, written in two words. */
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
