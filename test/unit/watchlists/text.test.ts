import { describe, expect, it } from 'vitest';
import { readWatchlistText } from '../../../lib/watchlists/read.ts';
import { texts } from '../../cases/watchlists/texts.ts';
import { read, resultOf, rowsOf, skippedOf } from '../../support/watchlists.ts';

// The first line prevents a single code from being read as a 通达信 or 东方财富 file.
const readLine = (text: string): { rows: string[]; skipped: string[] } => {
  const result = resultOf(readWatchlistText(`我的自选\n${text}`));

  expect(result.format).toBe('text');
  return { rows: rowsOf(result).slice(1), skipped: skippedOf(result) };
};

describe('a pasted line', () => {
  it.each(texts)('is read: $text', ({ text, rows = [], skipped = [] }) => {
    expect(readLine(text)).toEqual({ rows, skipped });
  });
});

describe('a pasted text', () => {
  it('gives each company once, in order and with its line', () => {
    const result = resultOf(readWatchlistText('中际旭创 300308\n\nSZ300308\n寒武纪\n寒武纪\n'));

    expect(result.rows).toEqual([
      { code: '300308', exchange: 'SZSE', name: '中际旭创', line: 1 },
      { name: '寒武纪', line: 4 },
    ]);
    expect(result.skipped).toEqual([
      { text: 'SZ300308', reason: 'duplicate', line: 3 },
      { text: '寒武纪', reason: 'duplicate', line: 5 },
    ]);
  });

  it('takes the name from a later line when the first has none', () => {
    expect(rowsOf(resultOf(readWatchlistText('自选\nSZ300308\n中际旭创 300308\n')))).toEqual([
      '= 自选',
      '300308.SZSE 中际旭创',
    ]);
  });

  it('can be the content of any supported file', () => {
    expect(resultOf(readWatchlistText('\ufeff代码\t名称\n600519\t贵州茅台')).format).toBe('table');
    expect(resultOf(readWatchlistText('1600519\r\n0000001')).format).toBe('tongdaxin');
    expect(resultOf(readWatchlistText('[{"C":"600172","M":"17"}]')).format).toBe('tonghuashun-json');
    expect(readWatchlistText(' \n ')).toEqual({ ok: false, failure: 'empty' });
  });

  it('shortens a long skipped line without splitting a character', () => {
    const [skipped] = read('a.txt', `${'—'.repeat(79)}😀${'—'.repeat(500)}`).skipped;

    expect(skipped).toEqual({ text: `${'—'.repeat(79)}…`, reason: 'no-listing', line: 1 });
  });
});
