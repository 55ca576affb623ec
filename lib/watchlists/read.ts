// The door in: a file's name and bytes, or a pasted text, to rows. Never throws, whatever the bytes.
import { splitLines, withoutFill } from './cells.ts';
import { collect, type Collection } from './collect.ts';
import { decode, isNoText, type Decoded } from './decode.ts';
import { looksLikeCodes, readCodes } from './eastmoney.ts';
import { looksLikeOwnCsv, readOwnCsv } from './own-csv.ts';
import type { ReadFailure, ReadFormat, ReadOutcome, ReadResult, Warning } from './outcome.ts';
import { findTableHead, readTable } from './table.ts';
import { readText } from './text.ts';
import { looksLikeTongdaxin, readTongdaxin } from './tongdaxin.ts';
import { looksLikeIni, readIni } from './tonghuashun/ini.ts';
import { readJson } from './tonghuashun/json.ts';
import { looksLikeSel, readSel } from './tonghuashun/sel.ts';

const mostBytes = 32 * 1024 * 1024;

const fail = (failure: ReadFailure): ReadOutcome => ({ ok: false, failure });

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** The old .xls is a compound file, the new .xlsx a zip. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

function finish(
  { rows, skipped, groups, isFull }: Collection,
  format: ReadFormat,
  encoding: ReadResult['encoding'],
  warnings: readonly (Warning | false)[],
  headLines = 0,
): ReadOutcome {
  if (isFull()) return fail('too-large');
  const told = warnings.filter((warning) => warning !== false);
  return { ok: true, format, encoding, rows, skipped, groups, warnings: [...new Set(told)], headLines };
}

function readBinarySel(bytes: Uint8Array): ReadOutcome {
  const to = collect();
  const isCut = readSel(bytes, to);
  if (to.rows.length === 0 && to.skipped.every(({ reason }) => reason === 'bad-record')) {
    return fail(bytes.every((byte) => byte === 0) ? 'empty' : bytes.length < 10 ? 'truncated' : 'binary');
  }
  return finish(to, 'tonghuashun-sel', 'binary', [isCut && 'truncated']);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readDecoded(fileName: string, decoded: Decoded): ReadOutcome {
  const { encoding, isCut, isDamaged } = decoded;
  const text = withoutFill(decoded.text);
  const warnings: (Warning | false)[] = [isCut && 'truncated', isDamaged && 'damaged-text'];
  const lines = splitLines(text);
  const to = collect();
  if (lines.every((line) => line.trim() === '')) return fail('empty');
  // Before it is asked whether this is text at all: a note of ours may hold anything.
  if (looksLikeOwnCsv(text)) {
    const { isCut: isOwnCut, hasBadDates } = readOwnCsv(text, to);
    return finish(to, 'yanjing-csv', encoding, [...warnings, isOwnCut && 'truncated', hasBadDates && 'bad-dates'], 1);
  }
  if (isNoText(text)) return fail('binary');
  if (/^\s*[[{]/.test(text)) {
    const json = readJson(text, to);
    if (json) return finish(to, json.format, encoding, [...warnings, json.isCut && 'truncated']);
    if (isJson(text)) return fail('unknown-format');
    if (/"(?:context|C)"\s*:/.test(text)) return fail('truncated');
  }
  if (looksLikeIni(text)) {
    const isEncrypted = readIni(lines, to);
    if (isEncrypted && to.rows.length === 0) return fail('encrypted');
    return finish(to, 'tonghuashun-ini', encoding, [...warnings, isEncrypted && 'partly-encrypted']);
  }
  // Other settings, and web pages that call themselves .xls, hold words enough to look like a list of names.
  if (/\.ini$/i.test(fileName) || /^\s*<[!?a-z]/i.test(text)) return fail('unknown-format');
  if (/\.(?:blk|ebk)$/i.test(fileName) || looksLikeTongdaxin(lines)) {
    readTongdaxin(lines, to);
    return finish(to, 'tongdaxin', encoding, warnings);
  }
  const head = findTableHead(lines);
  if (head) {
    const format = readTable(lines, head, to);
    const headLines = lines.slice(0, head.at + 1).filter((line) => line.trim() !== '').length;
    return finish(to, format, encoding, warnings, headLines);
  }
  if (looksLikeCodes(lines)) {
    readCodes(lines, to);
    return finish(to, 'eastmoney-codes', encoding, warnings);
  }
  readText(lines, to);
  return finish(to, 'text', encoding, warnings);
}

/** A file of any of the formats, known by its content first and by its name where the content could be several. */
export function readWatchlist(fileName: string, bytes: Uint8Array): ReadOutcome {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > mostBytes) return fail('too-large');
  if (isWorkbook(bytes)) return fail('workbook');
  // Some tools write a list of lines and call it .sel: that one is read as the text it is.
  const isSel = /\.sel$/i.test(fileName) && bytes.subarray(0, 64).some((byte) => byte < 9);
  if (isSel || looksLikeSel(bytes)) return readBinarySel(bytes);
  return readDecoded(fileName, decode(bytes));
}

/** A text that the user pasted: the same formats, for who copies the content of a file. */
export function readWatchlistText(text: string): ReadOutcome {
  if (text.length > mostBytes) return fail('too-large');
  return readDecoded('', { text: text.replace(/^\ufeff/, ''), encoding: 'utf-8', isCut: false, isDamaged: false });
}
