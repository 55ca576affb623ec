// Reads any text with names and codes, line by line: text copied from 雪球 or 富途, a chat, a list typed by hand. Pairs each
// code with the name beside it.
import { kindOf } from '../listings/exchanges.ts';
import { readMarkedCode } from '../listings/code.ts';
import type { Collection } from './collect.ts';
import { isIndexName, readName } from './name.ts';
import { itemsOfLine, type CodeItem, type Item } from './words.ts';
import type { RowReading } from './outcome.ts';

/** Merges each code with the name beside it: the preceding name if the line begins with a name, else the following one. */
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

/** Skips indices (000001 上证指数), and bare six digits on a line with named codes, which could be amounts. */
function readItem({ text, reading, isBare, name }: CodeItem, hasNamed: boolean): RowReading {
  if ('reason' in reading || !isBare) return reading;
  if (name === undefined) return hasNamed ? { reason: 'bare-number' } : reading;
  return isIndexName(name) && kindOf(text, 'SSE') === 'index' ? { reason: 'index' } : reading;
}

function readLine(written: string, line: number, to: Collection): void {
  const items = pair(itemsOfLine(written));
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
    const { name } = item;
    const reading = readItem(item, hasNamed);
    if (name !== undefined) entry.text = `${item.text} ${name}`;
    if ('reason' in reading) to.skip(reading.reason, entry);
    else to.addRow({ ...reading, ...(name === undefined ? {} : { name }) }, entry);
  }
}

/** Reads a line of our own text format: code with market, tab, name. @returns null for other lines. */
function readWrittenLine(line: string): { reading: RowReading; name: string } | null {
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
