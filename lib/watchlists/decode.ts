// Bytes to text as Chinese programs write it: a byte order mark, else strict UTF-8, else GB18030 (which holds GBK and GB2312).

// The pure rooms compile without the DOM; browsers and Node both have these two.
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
  /** The last character is cut in two. */
  isCut: boolean;
  /** Some bytes are no text in any encoding tried; they stand as U+FFFD. */
  isDamaged: boolean;
}

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** @returns null where the bytes are not of this encoding; a cut last character alone is none of it. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    // As a stream, a file cut inside its last character still is what it was: strict decoding would make GBK of it.
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  let isCut = false;
  try {
    decoder.decode();
  } catch {
    isCut = true;
  }
  return { text, encoding, isCut, isDamaged: false };
}

/** The decoder takes a byte order mark of its own encoding away by itself. */
const marked = (bytes: Uint8Array): Encoding | null => {
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
  const encoding = marked(bytes);
  if (encoding) return decodeStrictly(bytes, encoding) ?? lenient(bytes, encoding);
  return decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030') ?? lenient(bytes, 'gb18030');
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f\ufffd]/g;

/** Whether so much of it is control characters and damage that it never was text; one bad byte in a list is no such thing. */
export function isNoText(text: string): boolean {
  const looked = text.slice(0, 65_536);
  return (looked.match(control)?.length ?? 0) * 20 > looked.length;
}
