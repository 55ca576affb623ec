// 东方财富 txt: six digits a line, no market. Its tables, among them the ".xls" that is text, are read in table.ts.
import type { Exchange } from '../model/exchanges.ts';
import { exchangeOfNumber } from '../model/exchanges.ts';
import { readCode } from './code.ts';
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

/** @returns null where six digits alone would not say the same: other exchanges, and codes that read as another's. */
export const codeLine = ({ code, exchange }: { code: string; exchange: Exchange }): string | null =>
  exchangeOfNumber(code) === exchange ? code : null;
