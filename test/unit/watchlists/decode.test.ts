import { describe, expect, it } from 'vitest';
import { ascii, gbk, read, rowsOf, utf8 } from '../../support/watchlists.ts';

const text = '600519 贵州茅台\r\n300308 中际旭创\r\n';
const expected = ['600519.SSE 贵州茅台', '300308.SZSE 中际旭创'];

const utf16 = (isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`).flatMap((char) => {
      const [high, low] = [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 0xff];
      return isLittle ? [low, high] : [high, low];
    }),
  );

describe('decode', () => {
  it.each([
    ['utf-8', 'UTF-8', utf8(text)],
    ['utf-8', 'UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['gb18030', 'GBK', gbk(text)],
    ['utf-16le', 'UTF-16, low byte first', utf16(true)],
    ['utf-16be', 'UTF-16, high byte first', utf16(false)],
  ])('detects %s: %s', (encoding, _, bytes) => {
    const result = read('a.txt', bytes);

    expect(result).toMatchObject({ encoding, warnings: [] });
    expect(rowsOf(result)).toEqual(expected);
  });

  it('decodes GBK: 贵州茅台 is B9 F3 D6 DD C3 A9 CC A8', () => {
    const bytes = Uint8Array.of(...ascii('600519 '), 0xb9, 0xf3, 0xd6, 0xdd, 0xc3, 0xa9, 0xcc, 0xa8);

    expect(rowsOf(read('a.txt', bytes))).toEqual(['600519.SSE 贵州茅台']);
  });

  it('decodes four-byte characters of GB18030 that GBK lacks: 㐇 is 81 39 EF 36', () => {
    const bytes = Uint8Array.of(...ascii('600519 '), 0x81, 0x39, 0xef, 0x36, 0xb9, 0xf3);

    expect(rowsOf(read('a.txt', bytes))).toEqual(['600519.SSE 㐇贵']);
  });

  it.each([
    ['utf-8', utf8(text.trim())],
    ['gb18030', gbk(text.trim())],
  ])('detects %s when the last character is incomplete, and reports it as cut', (encoding, bytes) => {
    const result = read('a.txt', bytes.subarray(0, -1));

    expect(result).toMatchObject({ encoding, warnings: ['truncated'] });
    expect(rowsOf(result)).toEqual(['600519.SSE 贵州茅台', '300308.SZSE 中际旭']);
  });

  it('replaces one invalid byte, keeps the rest of the list and reports the damage', () => {
    const bytes = gbk(`${text.repeat(20)}000858 五粮液\r\n`);
    bytes[bytes.length - 4] = 0xff;
    const result = read('a.txt', bytes);

    expect(result.warnings).toEqual(['damaged-text']);
    expect(rowsOf(result).slice(0, 2)).toEqual(expected);
    expect(result.rows).toHaveLength(3);
  });
});
