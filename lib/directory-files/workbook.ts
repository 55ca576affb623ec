// Reads the cells of an .xlsx workbook, without formats and formulas.
import { isCutZip, unzipParts } from '../documents/zip.ts';
import { readTags, unescapeXml } from '../documents/xml.ts';

// This folder compiles without DOM types; browsers and Node both have this class.
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes?: Uint8Array): string;
}

const sharedPart = /(?:^|\/)sharedStrings\.xml$/i;
const sheetPart = /(?:^|\/)worksheets\/sheet\d+\.xml$/i;

/** Wider than any list of securities. */
const mostColumns = 256;

export const isCutWorkbook = isCutZip;

/** Some programs write all elements with a prefix. */
const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Texts that cells refer to by number. Phonetic guides are left out. */
function readShared(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let isPhonetic = false;
  for (const { name, kind, before } of readTags(xml)) {
    const tag = bare(name);
    if (tag === 'rPh') isPhonetic = kind === 'open';
    if (tag === 't' && kind === 'close' && !isPhonetic) text += unescapeXml(before);
    if (tag !== 'si') continue;
    if (kind !== 'open') texts.push(text);
    text = '';
  }
  return texts;
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

/** "C12" → 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{0,3}/.exec(reference)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readSheet(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = -1;
  let isShared = false;
  for (const { name, kind, before, attributes } of readTags(xml)) {
    const tag = bare(name);
    if (tag === 'row' && kind !== 'close') {
      cells = [];
      rows.push(cells);
      at = -1;
    } else if (tag === 'c' && kind !== 'close') {
      const reference = attribute(attributes, 'r');
      at = reference === undefined ? at + 1 : columnOf(reference);
      isShared = attribute(attributes, 't') === 's';
    } else if ((tag === 'v' || tag === 't') && kind === 'close' && at >= 0 && at < mostColumns) {
      const value = isShared ? (shared[Number(before)] ?? '') : unescapeXml(before);
      while (cells.length < at) cells.push('');
      cells[at] = (cells[at] ?? '') + value;
    }
  }
  return rows;
}

/** The rows of each sheet. @throws if the archive is damaged or unpacks to more than a list has. */
export function readWorkbook(bytes: Uint8Array): string[][][] {
  const parts = unzipParts(bytes, (name) => sharedPart.test(name) || sheetPart.test(name));
  const decoder = new TextDecoder();
  const textsOf = (pattern: RegExp): string[] =>
    [...parts]
      .filter(([name]) => pattern.test(name))
      .toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1))
      .map(([, part]) => decoder.decode(part));
  const shared = textsOf(sharedPart).flatMap(readShared);
  return textsOf(sheetPart).map((sheet) => readSheet(sheet, shared));
}
