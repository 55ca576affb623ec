// Any text with names and codes in it: what 雪球 and 富途 copy, a chat, a list typed by hand. Line by line: each code with the
// name beside it, names alone, and what is neither is said to be so.
import { kindOfCode } from '../model/exchanges.ts';
import { readCode, readMarkedCode, type CodeReading } from './code.ts';
import type { Collection } from './collect.ts';
import { isIndexName, readName } from './name.ts';
import { isHeadWord } from './table.ts';

/** Between words of one name stands one space; anything more parts two entries. */
const parts = /[\t,，、;；|/\\()（）[\]【】{}<>《》「」"“”'‘’!！?？。=~…]+|\s{2,}/;
const han = '\\p{Script=Han}';
const codeForm = '(?:(?:SH|SZ|BJ|HK)[.:]?)?\\d{5,6}(?:\\.[A-Z]{2,4})?';
/** 中际旭创300308, 300308中际旭创, *ST国华000004. */
const nameThenCode = new RegExp(`^(.*${han}(?:-?[A-Z])?)(${codeForm})$`, 'iu');
const codeThenName = new RegExp(`^(${codeForm})(\\*?(?:ST)?${han}.*)$`, 'iu');
const unit = /^(?:元|港元|美元|[万亿千百]|股|手|张|点|人|年|月|日|号|次|个|份|户|吨)/;
/** 五 粮 液, 万 科Ａ: programs stretch short names. */
const stretched = new RegExp(`^${han}[A-ZＡ-Ｚ]?$`, 'u');
const latin = /^[A-Za-z][A-Za-z.&'-]*$/;

/** Capitals that look like an American code and in such texts are hardly ever one. */
const abbreviations = new Set(
  'AI AR BBB BPS CEO CFO CNY CPI CPO CPU CTO DCF EPS ETF EUR EV FY GDP GMV GPU HBM HK HKD IDC IPO IT JPY LED LOF LPU MACD MLCC NAV NOTE OLED PB PCB PE PEG PMI QDII QOQ RMB ROA ROE RSI SH ST SZ TMT TODO TOP TTM USA US USD VR YOY YTD'.split(
    ' ',
  ),
);

interface CodeItem {
  kind: 'code';
  text: string;
  reading: CodeReading;
  /** Six digits and no market. */
  isBare: boolean;
  name?: string;
}

interface NameItem {
  kind: 'name';
  text: string;
  /** How its parts are joined. */
  style: 'latin' | 'stretched' | 'whole';
}

type Item = CodeItem | NameItem;

const longestWord = 60;

function itemsOfWord(word: string): Item[] {
  const marked = readMarkedCode(word);
  if (marked) return [{ kind: 'code', text: word, reading: marked, isBare: false }];
  if (word.length > longestWord) return [];
  if (/[:：]/.test(word)) return word.split(/[:：]+/).flatMap(itemsOfWord);
  const text = word.replace(/^[$#@•·.-]+|[$#@•·:.-]+$/g, '');
  if (/^(?:\d{6}|0\d{4})$/.test(text))
    return [{ kind: 'code', text, reading: readCode(text), isBare: text.length === 6 }];
  if (/^[A-Z]{2,4}(?:\.[A-Z])?$/.test(text) && !abbreviations.has(text)) {
    return [{ kind: 'code', text, reading: readCode(text), isBare: false }];
  }
  const glued = nameThenCode.exec(text) ?? codeThenName.exec(text);
  if (glued && !unit.test(glued[2]!)) {
    const [one, two] = [glued[1]!, glued[2]!].flatMap(itemsOfWord);
    const [code, name] = one?.kind === 'code' ? [one, two] : [two, one];
    if (code?.kind === 'code' && name?.kind === 'name') return [{ ...code, name: name.text }];
  }
  if (glued || !/\p{L}/u.test(text) || isHeadWord(text) || /^[\d.,+%-]/.test(text)) return [];
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

/** Names that are a code's own leave the list: all before it where the line begins with a name, else all behind it. */
function pair(items: readonly Item[]): Item[] {
  const isNameFirst = items[0]?.kind === 'name';
  const taken = new Set<Item>();
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'code' || item.name !== undefined) continue;
    const beside = items[isNameFirst ? at - 1 : at + 1];
    const name = beside?.kind === 'name' ? readName(beside.text) : undefined;
    if (name === undefined) continue;
    item.name = name;
    taken.add(beside!);
  }
  return items.filter((item) => !taken.has(item));
}

const words = (line: string): string[] => line.split(parts).flatMap((part) => part.split(/\s+/));

/** Five digits without a leading zero are an amount, but alone on their line, or as 80700 beside 腾讯控股-R (its counter in RMB). */
function loneNumber(line: string, found: readonly Item[]): Item[] {
  const isCounter = found.length === 1 && /-W?R$/.test(found[0]!.text);
  if (found.length > 0 && !isCounter) return [];
  const numbers = words(line).filter((word) => /^[1-9]\d{4}$/.test(word) && (!isCounter || word.startsWith('8')));
  return numbers.map((text) => ({ kind: 'code', text, reading: readCode(text), isBare: false }));
}

const listNumber = /^\s*\d{1,3}[.)．、:：]\s*(?=\D|\d{6}(?!\d))/;

function readLine(written: string, line: number, to: Collection): void {
  const found: Item[] = [];
  // "代码: 300308", and "NASDAQ: NVDA", which is one word.
  const text = written.replace(/([:：])\s+/g, '$1');
  const first = text.trimStart().split(/[\s,，]/, 1)[0] ?? '';
  const body = readMarkedCode(first) ? text : text.replace(listNumber, '');
  for (const part of body.split(parts)) found.push(...itemsOfPart(part));
  found.push(...loneNumber(body, found));
  const items = pair(found);
  if (items.length === 0) return to.skip('no-listing', { text: written, line });
  const hasNamed = items.some((item) => item.kind === 'code' && item.name !== undefined);
  for (const item of items) {
    const entry = { text: item.text, line };
    if (item.kind === 'name') {
      const name = readName(item.text);
      if (name === undefined) to.skip('no-listing', entry);
      else if (isIndexName(name)) to.skip('index', entry);
      else to.addRow({ name }, entry);
      continue;
    }
    const { reading, name, isBare } = item;
    if (name !== undefined) entry.text = `${item.text} ${name}`;
    if ('reason' in reading) to.skip(reading.reason, entry);
    else if (isBare && name === undefined && hasNamed) to.skip('bare-number', entry);
    else if (isBare && name !== undefined && isIndexName(name) && kindOfCode(item.text, 'SSE') === 'index') {
      to.skip('index', entry);
    } else to.addRow({ ...reading, ...(name === undefined ? {} : { name }) }, entry);
  }
}

/** As our own list is written: a code that says its market, a tab, and a name of any words. @returns null for other lines. */
function readWrittenLine(line: string): { reading: CodeReading; name: string } | null {
  const [code = '', written = '', ...more] = line.split('\t');
  const name = more.length === 0 && written !== '' ? readName(written) : undefined;
  const reading = name === undefined ? null : readMarkedCode(code);
  return reading && { reading, name: name! };
}

export function readText(lines: readonly string[], to: Collection): void {
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const own = readWrittenLine(line);
    const entry = { text: line, line: at + 1 };
    if (!own) readLine(line, at + 1, to);
    else if ('reason' in own.reading) to.skip(own.reading.reason, entry);
    else to.addRow({ ...own.reading, name: own.name }, entry);
  }
}
