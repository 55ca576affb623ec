// Reads 同花顺 StockBlock.ini: one section names the groups, another lists their shares as market:code,market:code,.
import type { Collection } from '../collect.ts';
import { readTonghuashunCode } from './markets.ts';

const sectionHead = /^\[([^\]]*)\]/;

export const looksLikeIni = (text: string): boolean => /^[ \t]*\[(?:BLOCK_\w+|encrypt\w*)\]/im.test(text);

interface Sections {
  names: Map<string, string>;
  contents: { key: string; value: string; line: number }[];
  isEncrypted: boolean;
}

function readSections(lines: readonly string[]): Sections {
  const names = new Map<string, string>();
  const contents: Sections['contents'] = [];
  let section = '';
  let isEncrypted = false;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    const head = sectionHead.exec(text)?.[1];
    if (head !== undefined) {
      section = head.trim().toUpperCase();
      isEncrypted ||= section.startsWith('ENCRYPT');
      continue;
    }
    const equals = text.indexOf('=');
    if (equals < 1) continue;
    const key = text.slice(0, equals).trim().toUpperCase();
    const value = text.slice(equals + 1).trim();
    if (section === 'BLOCK_NAME_MAP_TABLE' && value !== '') names.set(key, value);
    if (section === 'BLOCK_STOCK_CONTEXT') contents.push({ key, value, line: at + 1 });
  }
  return { names, contents, isEncrypted };
}

/** @returns whether a section is encrypted, so that groups may be missing. */
export function readIni(lines: readonly string[], to: Collection): boolean {
  const { names, contents, isEncrypted } = readSections(lines);
  // Groups in the order of the program, including those without shares.
  for (const name of names.values()) to.addGroup(name);
  for (const { key, value, line } of contents) {
    const name = names.get(key);
    const group = name === undefined ? {} : { group: name };
    for (const item of value.split(',')) {
      if (item.trim() === '') continue;
      const colon = item.indexOf(':');
      const entry = { text: item, line, ...group };
      if (colon < 1) {
        to.skip('bad-record', entry);
        continue;
      }
      const reading = readTonghuashunCode(item.slice(colon + 1), item.slice(0, colon));
      if ('reason' in reading) to.skip(reading.reason, entry);
      else to.addRow(reading, entry);
    }
  }
  return isEncrypted;
}
