// Reads the names of 通达信 (T0002/hq_cache/shs.tnf, szs.tnf, bjs.tnf): a head of 50 bytes, then records of a fixed size, with the
// code at its start and the name in GBK, padded with zeros.
import { readCode } from '../listings/code.ts';
import type { Exchange } from '../model/listing.ts';
import type { ListCollection } from './collect.ts';

// This folder compiles without DOM types; browsers and Node both have this class.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes?: Uint8Array): string;
}

const headSize = 50;
/** The newest layout first. Names begin after the code and what belongs to it. */
const layouts = [
  { size: 360, nameAt: 31 },
  { size: 314, nameAt: 23 },
  { size: 250, nameAt: 24 },
] as const;
type Layout = (typeof layouts)[number];

const longestName = 18;
/** Four Chinese characters, to which exchanges shorten names. */
const fullName = 8;

function codeAt(bytes: Uint8Array, at: number): string | null {
  const code = String.fromCharCode(...bytes.subarray(at, at + 6));
  return /^[0-9A-Z]{6}$/.test(code) ? code : null;
}

/** Whether the first records are codes in this layout. */
const fits = (bytes: Uint8Array, { size }: Layout): boolean =>
  [0, 1, 2].every((nth) => {
    const at = headSize + nth * size;
    return at + size > bytes.length || codeAt(bytes, at) !== null;
  });

export const layoutOf = (bytes: Uint8Array): Layout | null =>
  // Text has no zeros.
  bytes.length < headSize + 250 || !bytes.subarray(0, headSize + 250).includes(0)
    ? null
    : (layouts.find((layout) => fits(bytes, layout)) ?? null);

/** By the letters of the name, else the exchange that most codes can be shares of. */
function exchangeOf(fileName: string, codes: readonly (string | null)[]): Exchange {
  const named = /(?:^|[^a-z])(sh|sz|bj)[sm]?\.tnf$/i.exec(fileName)?.[1]?.toLowerCase();
  if (named) return named === 'sh' ? 'SSE' : named === 'sz' ? 'SZSE' : 'BSE';
  const countOf = (pattern: RegExp): number => codes.filter((code) => code !== null && pattern.test(code)).length;
  const counts = { SSE: countOf(/^6/), SZSE: countOf(/^(?:00[0-3]|30)/), BSE: countOf(/^(?:92|8[37]|43)/) };
  return (Object.keys(counts) as (keyof typeof counts)[]).toSorted((a, b) => counts[b] - counts[a])[0]!;
}

/** @returns whether the file is whole. */
export function readTongdaxinNames(fileName: string, bytes: Uint8Array, layout: Layout, to: ListCollection): boolean {
  const { size, nameAt } = layout;
  const count = Math.floor((bytes.length - headSize) / size);
  const codes = Array.from({ length: count }, (_, nth) => codeAt(bytes, headSize + nth * size));
  const exchange = exchangeOf(fileName, codes);
  const decoder = new TextDecoder('gb18030', { fatal: true });
  for (const [nth, code] of codes.entries()) {
    const start = headSize + nth * size + nameAt;
    const field = bytes.subarray(start, start + longestName);
    const end = field.indexOf(0);
    const raw = end === -1 ? field : field.subarray(0, end);
    let name: string | null;
    try {
      name = decoder.decode(raw);
    } catch {
      // Not GBK. The row is reported as damaged.
      name = null;
    }
    const reading = code === null ? null : readCode(code, exchange);
    if (code === null || reading === null) to.problem('bad-code', nth + 1, name ?? '');
    // Such lists also have subscription codes, repos and indices.
    else if ('reason' in reading && reading.reason !== 'market-mismatch') to.skip();
    else to.add({ code, name, reading, line: nth + 1, isShortened: raw.length >= fullName });
  }
  return headSize + count * size === bytes.length;
}
