// Reads binary 同花顺 .sel files: the count (two bytes, little-endian), then per share length, market and code in ASCII.
import type { Collection } from '../collect.ts';
import { readTonghuashunCode } from './markets.ts';

const shortest = 2;
const longest = 12;

const isCodeByte = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2e;

/** Length of the record at `at`, or 0 if there is none. The first byte counts market and code: 7 for six digits. */
function recordAt(bytes: Uint8Array, at: number): number {
  const size = bytes[at]!;
  if (size < shortest || size > longest || at + 1 + size > bytes.length) return 0;
  for (let next = at + 2; next <= at + size; next++) if (!isCodeByte(bytes[next]!)) return 0;
  return size + 1;
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Whether the bytes begin like a .sel file. Text never contains such small byte values. */
export const looksLikeSel = (bytes: Uint8Array): boolean =>
  bytes.length >= 10 && bytes[2] === 7 && recordAt(bytes, 2) === 8;

/** @returns whether the file is truncated: fewer records than the count, or an incomplete last record. */
export function readSel(bytes: Uint8Array, to: Collection): boolean {
  const count = bytes.length < 2 ? 0 : bytes[0]! + bytes[1]! * 256;
  let found = 0;
  let badFrom = -1;
  const skipBadBytes = (end: number): void => {
    if (badFrom === -1) return;
    to.skip('bad-record', { text: hex(bytes.subarray(badFrom, Math.min(end, badFrom + 32))), line: found });
    badFrom = -1;
  };
  for (let at = 2; at < bytes.length;) {
    const length = recordAt(bytes, at);
    if (length === 0) {
      if (badFrom === -1) {
        badFrom = at;
        found++;
      }
      at++;
      continue;
    }
    skipBadBytes(at);
    found++;
    const code = ascii(bytes.subarray(at + 2, at + length));
    const reading = readTonghuashunCode(code, String(bytes[at + 1]));
    const entry = { text: code, line: found };
    if ('reason' in reading) to.skip(reading.reason, entry);
    else to.addRow(reading, entry);
    at += length;
  }
  const isCut = badFrom !== -1;
  skipBadBytes(bytes.length);
  return isCut || found < count;
}
