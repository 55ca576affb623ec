// Reads and writes 东方财富 txt files: six digits per line, without a market. table.ts reads its tables, including its text ".xls".
import type { Exchange } from '../model/listing.ts';
import { exchangeOfNumber } from '../listings/exchanges.ts';
import { readCode } from '../listings/code.ts';
import type { Collection } from './collect.ts';

export const looksLikeCodes = (lines: readonly string[]): boolean =>
  lines.every((line) => /^\s*(?:\d{6}\s*)?$/.test(line));

export function readCodes(lines: readonly string[], to: Collection): void {
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const entry = { text, line: at + 1 };
    const reading = readCode(text);
    if ('reason' in reading) to.skip(reading.reason, entry);
    else to.addRow(reading, entry);
  }
}

/** @returns null if the code alone does not imply the exchange. */
export const codeLine = ({ code, exchange }: { code: string; exchange: Exchange }): string | null =>
  exchangeOfNumber(code) === exchange ? code : null;
