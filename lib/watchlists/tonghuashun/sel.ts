// 同花顺 .sel, binary: how many (two bytes, low one first), then per share its length, its market and its code in ASCII.
import type { Collection } from '../collect.ts';
import { readTonghuashunCode } from './markets.ts';

const shortest = 2;
const longest = 12;

const isCodeByte = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2e;

/** Length of the record at `at`, 0 where none stands there. The first byte, 7 for six digits, counts the market and the code. */
function recordAt(bytes: Uint8Array, at: number): number {
  const size = bytes[at]!;
  if (size < shortest || size > longest || at + 1 + size > bytes.length) return 0;
  for (let next = at + 2; next <= at + size; next++) if (!isCodeByte(bytes[next]!)) return 0;
  return size + 1;
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Whether the bytes begin as a .sel does, whatever the file is called; text never holds such small bytes. */
export const looksLikeSel = (bytes: Uint8Array): boolean =>
  bytes.length >= 10 && bytes[2] === 7 && recordAt(bytes, 2) === 8;

/** @returns whether its end is missing: fewer records than it says, or half of one at the end. */
export function readSel(bytes: Uint8Array, to: Collection): boolean {
  const said = bytes.length < 2 ? 0 : bytes[0]! + bytes[1]! * 256;
  let found = 0;
  let strayFrom = -1;
  const skipStray = (end: number): void => {
    if (strayFrom === -1) return;
    to.skip('bad-record', { text: hex(bytes.subarray(strayFrom, Math.min(end, strayFrom + 32))), line: found });
    strayFrom = -1;
  };
  for (let at = 2; at < bytes.length;) {
    const length = recordAt(bytes, at);
    if (length === 0) {
      if (strayFrom === -1) {
        strayFrom = at;
        found++;
      }
      at++;
      continue;
    }
    skipStray(at);
    found++;
    const code = ascii(bytes.subarray(at + 2, at + length));
    const reading = readTonghuashunCode(code, String(bytes[at + 1]));
    const entry = { text: code, line: found };
    if ('reason' in reading) to.skip(reading.reason, entry);
    else to.addRow(reading, entry);
    at += length;
  }
  const isCut = strayFrom !== -1;
  skipStray(bytes.length);
  return isCut || found < said;
}
