// Decodes text files of Chinese programs: by byte order mark, else strict UTF-8, else GB18030 (a superset of GBK and GB2312).

// This folder compiles without DOM types; browsers and Node both have these classes.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Whether the file ends within a character. */
  isCut: boolean;
  /** Whether some bytes are invalid in all encodings; they are decoded as U+FFFD. */
  isDamaged: boolean;
}

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** @returns null if the bytes are invalid in the encoding. An incomplete last character is allowed. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    // Stream mode accepts an incomplete last character. Otherwise truncated UTF-8 would be decoded as GBK.
    text = decoder.decode(bytes, { stream: true });
  } catch {
    // Invalid bytes: the caller tries the next encoding.
    return null;
  }
  let isCut = false;
  try {
    decoder.decode();
  } catch {
    // The last character is incomplete; the caller reports it.
    isCut = true;
  }
  return { text, encoding, isCut, isDamaged: false };
}

/** Returns the encoding of the byte order mark. TextDecoder removes the mark itself. */
const encodingOfMark = (bytes: Uint8Array): Encoding | null => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

const lenient = (bytes: Uint8Array, encoding: Encoding): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  isCut: false,
  isDamaged: true,
});

export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOfMark(bytes);
  if (encoding) return decodeStrictly(bytes, encoding) ?? lenient(bytes, encoding);
  return decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030') ?? lenient(bytes, 'gb18030');
}

// oxlint-disable-next-line no-control-regex -- the pattern must match control characters
const control = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f\ufffd]/g;

/** Whether over 5 % of the text is control and replacement characters, so that it is binary data. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  return (sample.match(control)?.length ?? 0) * 20 > sample.length;
}
