// Files with lists of securities, made by hand in the formats of other programs.
import { strToU8, zipSync } from 'fflate';

export interface Security {
  code: string;
  name: string;
}

/** GBK bytes of the characters that the tests use, because no encoder is built in. */
const gbkOf = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let first = 0xb0; first <= 0xf7; first++)
  for (let second = 0xa1; second <= 0xfe; second++)
    gbkOf.set(decoder.decode(new Uint8Array([first, second])), [first, second]);

export const gbk = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Array.from(text).flatMap((character) => gbkOf.get(character) ?? [...new TextEncoder().encode(character)]),
  );

/** 通达信: a head of 50 bytes, then records with the code first and the name at `nameAt`. */
export function tnfFile(
  securities: readonly Security[],
  { size, nameAt }: { size: number; nameAt: number } = { size: 360, nameAt: 31 },
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(50 + size * securities.length);
  for (const [nth, { code, name }] of securities.entries()) {
    const at = 50 + nth * size;
    bytes.set(gbk(code), at);
    bytes.set(gbk(name), at + nameAt);
  }
  return bytes;
}

/** 同花顺: market 16 is Shanghai, 32 is Shenzhen. */
export const stocknameFile = (market: number, securities: readonly Security[]): Uint8Array<ArrayBuffer> =>
  gbk(
    [
      '[config]',
      'ConfigVer=20261127080000',
      `[name_${market}_${market}]`,
      ...securities.map(({ code, name }) => `${code}=${name}|${name}@f`),
      '',
    ].join('\r\n'),
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook with one sheet. Texts are shared strings, as spreadsheet programs write them; numbers are numbers. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  const cellOf = (value: string | number, row: number, column: number): string => {
    if (value === '') return '';
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="s"><v>${texts.push(value) - 1}</v></c>`;
  };
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((value, at) => cellOf(value, row, at)).join('')}</row>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return new Uint8Array(
    zipSync({
      'xl/workbook.xml': strToU8(`${head}<workbook/>`),
      'xl/worksheets/sheet1.xml': strToU8(`${head}<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`),
      'xl/sharedStrings.xml': strToU8(
        `${head}<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
      ),
    }),
  );
}
