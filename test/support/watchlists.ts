// Creates watchlist files of broker programs byte by byte, and formats the parsed rows as short strings.
import type { ReadOutcome, ReadResult } from '../../lib/watchlists/outcome.ts';
import { readWatchlist } from '../../lib/watchlists/read.ts';

const gbkCodes = new Map<string, [number, number]>();

/** Inverts the decoder by decoding every pair of bytes, because Node cannot encode GBK. */
function fillGbk(): void {
  const decoder = new TextDecoder('gbk');
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if (text.length === 1 && text !== '\ufffd') gbkCodes.set(text, [first, second]);
    }
  }
}

export function gbk(text: string): Uint8Array {
  if (gbkCodes.size === 0) fillGbk();
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
      const bytes = gbkCodes.get(char);
      if (!bytes) throw new Error(`${char} is not in GBK`);
      return bytes;
    }),
  );
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const ascii = (text: string): number[] => Array.from(text).map((char) => char.charCodeAt(0));

/** 同花顺 .sel: the count, then records of [length, market, code]. */
export const selFile = (count: number, ...records: [market: number, code: string][]): Uint8Array =>
  Uint8Array.from([
    count % 256,
    count >> 8,
    ...records.flatMap(([market, code]) => [code.length + 1, market, ...ascii(code)]),
  ]);

export function resultOf(outcome: ReadOutcome): ReadResult {
  if (!outcome.ok) throw new Error(`not read: ${outcome.failure}`);
  return outcome;
}

export const read = (fileName: string, content: string | Uint8Array): ReadResult =>
  resultOf(readWatchlist(fileName, typeof content === 'string' ? utf8(content) : content));

export const failureOf = (fileName: string, content: string | Uint8Array): string | null => {
  const outcome = readWatchlist(fileName, typeof content === 'string' ? utf8(content) : content);
  return outcome.ok ? null : outcome.failure;
};

/** "300308.SZSE 中际旭创 [光模块]", "NVDA.NASDAQ|NYSE", "= 寒武纪". */
export const rowsOf = ({ rows }: ReadResult): string[] =>
  rows.map(({ code, exchange, name, groups, ...row }) => {
    const others = 'alsoOn' in row ? (row.alsoOn ?? []) : [];
    const listing = code === undefined ? '=' : `${code}.${[exchange, ...others].join('|')}`;
    return [listing, ...(name === undefined ? [] : [name]), ...(groups ? [`[${groups.join(', ')}]`] : [])].join(' ');
  });

export const skippedOf = ({ skipped }: ReadResult): string[] => skipped.map(({ text, reason }) => `${text}: ${reason}`);
