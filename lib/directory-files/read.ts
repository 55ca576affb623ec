// Reads a file with a list of securities: 通达信 .tnf, 同花顺 stockname, or a table as .xlsx, .csv or text. Never throws.
import { splitCells, splitLines, trimPadding } from '../watchlists/cells.ts';
import { decode, isBinary } from '../watchlists/decode.ts';
import { collectList, mostRows, type ListCollection } from './collect.ts';
import type { ListFailure, ListFormat, ListOutcome } from './outcome.ts';
import { findHead, readListTable } from './table.ts';
import { layoutOf, readTongdaxinNames } from './tongdaxin.ts';
import { looksLikeTonghuashunNames, readTonghuashunNames } from './tonghuashun.ts';
import { isCutWorkbook, readWorkbook } from './workbook.ts';

/** Records of 100,000 securities in the largest format have half as much. */
export const mostBytes = 64 * 1024 * 1024;

const fail = (failure: ListFailure): ListOutcome => ({ ok: false, failure });

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

function finish(to: ListCollection, format: ListFormat, asOf: string | null): ListOutcome {
  const list = to.finish(format, asOf);
  return typeof list === 'string' ? fail(list) : { ok: true, ...list };
}

function readTable(rows: readonly (readonly string[])[], lines: readonly number[], format: ListFormat): ListOutcome {
  const head = findHead(rows);
  if (!head) return fail('not-a-list');
  const to = collectList();
  readListTable(rows, lines, head, to);
  return finish(to, format, head.asOf);
}

function readXlsx(bytes: Uint8Array): ListOutcome {
  if (isCutWorkbook(bytes)) return fail('truncated');
  let sheets: string[][][];
  try {
    sheets = readWorkbook(bytes);
  } catch {
    // The archive is damaged, or a bomb. Nothing of it is used.
    return fail('damaged');
  }
  const rows = sheets.find((sheet) => findHead(sheet)) ?? [];
  if (rows.length > mostRows) return fail('too-large');
  return readTable(
    rows,
    rows.map((_, at) => at + 1),
    'workbook',
  );
}

function readText(bytes: Uint8Array): ListOutcome {
  const { text, isCut } = decode(bytes);
  const content = trimPadding(text);
  if (content.trim() === '') return fail('empty');
  if (isBinary(content)) return fail('not-a-list');
  if (isCut) return fail('truncated');
  const lines = splitLines(content);
  if (lines.length > mostRows) return fail('too-large');
  if (looksLikeTonghuashunNames(lines)) {
    const to = collectList();
    const asOf = readTonghuashunNames(lines, to);
    return finish(to, 'tonghuashun', asOf);
  }
  if (/^\s*<[!?a-z]/i.test(content)) return fail('not-a-list');
  const delimiter = ['\t', ',', ';', '|'].find((one) => lines.slice(0, 20).some((line) => line.includes(one))) ?? ',';
  return readTable(
    lines.map((line) => splitCells(line, delimiter)),
    lines.map((_, at) => at + 1),
    'table',
  );
}

/** @param fileName decides the market of a .tnf file. */
export function readListFile(fileName: string, bytes: Uint8Array): ListOutcome {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > mostBytes) return fail('too-large');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readXlsx(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fail('old-workbook');
  const layout = layoutOf(bytes);
  if (layout) {
    const to = collectList();
    return readTongdaxinNames(fileName, bytes, layout, to) ? finish(to, 'tongdaxin', null) : fail('truncated');
  }
  if (/\.tnf$/i.test(fileName)) return fail('truncated');
  return readText(bytes);
}
