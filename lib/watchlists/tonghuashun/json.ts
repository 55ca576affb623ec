// Reads the two JSON files of 同花顺: SelfStockInfo.json (a list of shares) and custom_block/<number> (a group without its name).
import type { Collection } from '../collect.ts';
import type { ReadFormat } from '../outcome.ts';
import { readTonghuashunCode } from './markets.ts';

type JsonFormat = Extract<ReadFormat, 'tonghuashun-json' | 'tonghuashun-block'>;

interface JsonReading {
  format: JsonFormat;
  isCut: boolean;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function readShare(value: unknown, line: number, to: Collection): void {
  const { C: code, M: market } = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const entry = { text: textOf(code) || JSON.stringify(value), line };
  if (textOf(code) === '') {
    to.skip('bad-record', entry);
    return;
  }
  // Ignore P and T (price and date): sources disagree on whether they refer to today or to the day it was added.
  const reading = readTonghuashunCode(textOf(code), textOf(market));
  if ('reason' in reading) to.skip(reading.reason, entry);
  else to.addRow(reading, entry);
}

/** Reads "600172|300604|,17|33|": codes, then their markets in the same order. */
function readBlock(context: string, to: Collection): void {
  const [codes = '', markets = ''] = context.split(',');
  const numbers = markets.split('|');
  for (const [at, code] of codes.split('|').entries()) {
    if (code.trim() === '') continue;
    const entry = { text: code, line: at + 1 };
    const reading = readTonghuashunCode(code, numbers[at] ?? '');
    if ('reason' in reading) to.skip(reading.reason, entry);
    else to.addRow(reading, entry);
  }
}

const isShareList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'C' in one && 'M' in one);

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON, or truncated: the caller handles undefined.
    return undefined;
  }
}

/** Reads the complete shares of a truncated list. Share objects are flat, so each one ends at its first closing brace. */
function readBroken(text: string, to: Collection): JsonReading | null {
  const shares = [...text.matchAll(/\{[^{}]*\}/g)].map(([one]) => ({ one, share: parse(one) }));
  if (!isShareList(shares.map(({ share }) => share))) return null;
  for (const [at, { one, share }] of shares.entries()) readShare(share ?? one, at + 1, to);
  const rest = text.slice(text.lastIndexOf('}') + 1).replace(/^[\s,]+/, '');
  if (rest !== '') to.skip('bad-record', { text: rest, line: shares.length + 1 });
  return { format: 'tonghuashun-json', isCut: true };
}

/** @returns null, without adding any rows, if the text is not JSON of a known kind. */
export function readJson(text: string, to: Collection): JsonReading | null {
  const whole = parse(text);
  if (whole === undefined) return readBroken(text, to);
  if (isShareList(whole)) {
    for (const [at, share] of whole.entries()) readShare(share, at + 1, to);
    return { format: 'tonghuashun-json', isCut: false };
  }
  if (typeof whole !== 'object' || whole === null || !('context' in whole)) return null;
  const { context } = whole;
  if (typeof context !== 'string') return null;
  readBlock(context, to);
  return { format: 'tonghuashun-block', isCut: false };
}
