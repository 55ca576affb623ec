// Reads a watchlist from a file or a pasted text. Never throws.
import { splitLines, trimPadding } from './cells.ts';
import { collect, type Collection } from './collect.ts';
import { decode, isBinary, type Decoded } from './decode.ts';
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

/** .xls is a compound file, .xlsx is a zip. */
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
  const present = warnings.filter((warning) => warning !== false);
  return { ok: true, format, encoding, rows, skipped, groups, warnings: [...new Set(present)], headLines };
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
    // Not JSON, which is the answer.
    return false;
  }
}

function readDecoded(fileName: string, decoded: Decoded): ReadOutcome {
  const { encoding, isCut, isDamaged } = decoded;
  const text = trimPadding(decoded.text);
  const warnings: (Warning | false)[] = [isCut && 'truncated', isDamaged && 'damaged-text'];
  const lines = splitLines(text);
  const to = collect();
  if (lines.every((line) => line.trim() === '')) return fail('empty');
  // Before the check for binary data, because notes in our own CSV can contain anything.
  if (looksLikeOwnCsv(text)) {
    const { isCut: isOwnCut, hasBadDates } = readOwnCsv(text, to);
    return finish(to, 'yanjing-csv', encoding, [...warnings, isOwnCut && 'truncated', hasBadDates && 'bad-dates'], 1);
  }
  if (isBinary(text)) return fail('binary');
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
  // Other .ini files, and web pages named .xls, would otherwise be read as lists of names.
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

/** Detects the format by content, or by the file name if the content is ambiguous. */
export function readWatchlist(fileName: string, bytes: Uint8Array): ReadOutcome {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > mostBytes) return fail('too-large');
  if (isWorkbook(bytes)) return fail('workbook');
  // Some tools write a text file with the extension .sel.
  const isSel = /\.sel$/i.test(fileName) && bytes.subarray(0, 64).some((byte) => byte < 9);
  if (isSel || looksLikeSel(bytes)) return readBinarySel(bytes);
  return readDecoded(fileName, decode(bytes));
}

/** Reads pasted text, in the same formats as files. */
export function readWatchlistText(text: string): ReadOutcome {
  if (text.length > mostBytes) return fail('too-large');
  return readDecoded('', { text: text.replace(/^\ufeff/, ''), encoding: 'utf-8', isCut: false, isDamaged: false });
}
