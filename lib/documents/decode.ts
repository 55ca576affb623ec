// Decodes bytes to text. Pages often name a wrong encoding, so each guess is decoded strictly before it is believed.
import { ReadingFailure } from './failure.ts';

const latin1 = new TextDecoder('latin1');

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError: no such encoding. TypeError: the bytes are not in it.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function encodingOfMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The encoding that a page or an XML declaration names. */
export function namedEncoding(bytes: Uint8Array): string | null {
  const start = latin1.decode(bytes.subarray(0, 4096));
  const [, name] =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start) ??
    /<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/iu.exec(start) ??
    [];
  // UTF-16 cannot name itself in ASCII: such a page is not in UTF-16.
  return name === undefined || /^utf-?16/iu.test(name) ? null : name.toLowerCase();
}

/** Half of the bytes of Latin text in UTF-16 are zero. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 1].map((parity) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 20) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Names under which pages serve text that only gb18030 holds whole. */
const chineseNames = new Set([
  'gb2312',
  'gbk',
  'gb_2312-80',
  'x-gbk',
  'gb18030',
  'iso-8859-1',
  'latin1',
  'windows-1252',
]);

/** @param named What the file itself or the server says. */
export function decodeText(bytes: Uint8Array, named: string | null): string {
  const byMark = encodingOfMark(bytes);
  const isChinese = named !== null && chineseNames.has(named);
  const guesses = [
    byMark,
    guessUtf16(bytes),
    // Bytes of UTF-8 can also be read as gb18030 or Latin letters, but hardly the other way round.
    ...(isChinese ? ['utf-8', 'gb18030'] : [named, 'utf-8', 'gb18030', 'big5']),
  ];
  for (const encoding of guesses) {
    const text = encoding === null ? null : decodeStrictly(bytes, encoding);
    if (text !== null) return text;
  }
  return decodeDamaged(bytes, named);
}

/** A few damaged bytes, for example a character cut at the end, do not make a text unreadable. */
function decodeDamaged(bytes: Uint8Array, named: string | null): string {
  const texts = [named ?? 'utf-8', 'utf-8', 'gb18030'].flatMap((encoding) => {
    try {
      return [new TextDecoder(encoding).decode(bytes)];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
  const damageOf = (text: string): number => text.match(/\uFFFD/gu)?.length ?? 0;
  const [best] = texts.toSorted((a, b) => damageOf(a) - damageOf(b));
  if (best === undefined || damageOf(best) > Math.max(2, best.length / 50))
    throw new ReadingFailure('unknown-encoding');
  return best.replaceAll('\uFFFD', '');
}
