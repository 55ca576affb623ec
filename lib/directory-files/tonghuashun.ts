// Reads the names of 同花顺 (stockname/stockname_16_0.txt): sections such as [name_16_16] with lines "600000=浦发银行|浦发银行@f".
import { readTonghuashunCode } from '../watchlists/tonghuashun/markets.ts';
import type { ListCollection } from './collect.ts';

/** Numbers of the market's shares and indices are next to each other: 16 is Shanghai, 17 its shares. */
const shareMarkets: Readonly<Record<string, string>> = { 16: '17', 32: '33', 48: '151', 144: '151', 176: '177' };

const section = /^\[name_(\d+)(?:_(\d+))?\]$/i;

export const looksLikeTonghuashunNames = (lines: readonly string[]): boolean =>
  lines.slice(0, 50).some((line) => section.test(line.trim()));

/** @returns the date of the list, if it is stated. */
export function readTonghuashunNames(lines: readonly string[], to: ListCollection): string | null {
  let market = '';
  let asOf: string | null = null;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    const [, number] = section.exec(text) ?? [];
    if (number !== undefined) {
      market = shareMarkets[number] ?? number;
      continue;
    }
    const [, year, month, day] = /^ConfigVer=(\d{4})(\d{2})(\d{2})/i.exec(text) ?? [];
    if (year !== undefined) asOf = `${year}-${month}-${day}`;
    const equals = text.indexOf('=');
    if (market === '' || text === '' || text.startsWith('[')) continue;
    if (equals < 1) {
      to.problem('cut-row', at + 1, text);
      continue;
    }
    const code = text.slice(0, equals).trim();
    const name = text.slice(equals + 1).split(/[|@]/, 1)[0]!;
    const reading = readTonghuashunCode(code, market);
    if ('code' in reading) to.add({ code, name, reading, line: at + 1 });
    else if (reading.reason === 'market-mismatch')
      to.add({ code, name, reading: { reason: 'market-mismatch' }, line: at + 1 });
    // Such lists also have subscription codes, repos and indices.
    else to.skip();
  }
  return asOf;
}
