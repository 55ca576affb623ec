// Large files, and files that make a reader with quadratic running time hang.
import { describe, expect, it } from 'vitest';
import { readWatchlist } from '../../../lib/watchlists/read.ts';
import { resultOf, utf8 } from '../../support/watchlists.ts';

describe('a list of 100,000', { timeout: 60_000 }, () => {
  const codes = Array.from({ length: 100_000 }, (_, at) => 600_000 + at);

  it.each([
    ['zxg.blk', codes.map((code) => `1${code}`).join('\r\n')],
    ['a.txt', codes.map((code) => `名称${code % 9} ${code}.SH, 备注`).join('\n')],
    ['names.txt', codes.map((code) => `公司${code}`).join('、')],
    ['a.csv', `代码,名称\n${codes.map((code) => `${code},名称`).join('\n')}`],
    ['a.json', JSON.stringify(codes.map((code) => ({ C: String(code), M: '17' })))],
    ['a.ini', `[BLOCK_STOCK_CONTEXT]\n1=${codes.map((code) => `17:${code}`).join(',')}`],
  ])('is read completely: %s', (fileName, text) => {
    expect(resultOf(readWatchlist(fileName, utf8(text))).rows).toHaveLength(fileName === 'a.txt' ? 100_001 : 100_000);
  });

  it.each([
    ['one company in 100,000 groups', codes.map((code) => `${code}=17:600519`).join('\n'), 'a.ini'],
    ['quotes that never close', '代码,名称\n' + '"a""'.repeat(100_000), 'a.csv'],
    ['braces that never close', `[{"C":"600519","M":"17"},${'{'.repeat(300_000)}`, 'a.json'],
    ['blank lines', `${'\n'.repeat(300_000)}600519 贵州茅台`, 'a.txt'],
    ['spaces', `600519${' '.repeat(300_000)}贵州茅台`, 'a.txt'],
    ['one long word', `自选\n${'中'.repeat(300_000)}300308`, 'a.txt'],
  ])('entries is read in time when it has %s', (_, text, fileName) => {
    const content =
      fileName === 'a.ini'
        ? `[BLOCK_NAME_MAP_TABLE]\n${codes.map((code) => `${code}=组${code}`).join('\n')}\n[BLOCK_STOCK_CONTEXT]\n${text}`
        : text;

    expect(resultOf(readWatchlist(fileName, utf8(content))).rows.length).toBeLessThan(3);
  });
});
