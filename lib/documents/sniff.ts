// Detects the kind of a file from its first bytes. Names are not trusted: downloads often have a wrong one.
import type { FailureReason } from './outcome.ts';

export type SniffedKind = 'pdf' | 'zip' | 'html' | 'text';

const latin1 = new TextDecoder('latin1');

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Formats that readers of reports meet, but that hold pictures or need programs of their own. */
const unsupported: readonly number[][] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

/** Container of Office files before 2007, and of later ones with a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function isEncryptedOffice(bytes: Uint8Array): boolean {
  // The name of a stream, in UTF-16.
  return latin1.decode(bytes.subarray(0, 1 << 20)).includes('EncryptedPackage'.split('').join('\0'));
}

/** Programs may write some bytes before the mark, and readers accept that. */
const pdfMarkWithin = 1024;

const html = /<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|article|section|span|h[1-6])\b/iu;

/** Text without its byte order mark and zero bytes, so that UTF-16 is recognized too. */
const asciiOf = (bytes: Uint8Array): string => latin1.decode(bytes.subarray(0, 4096)).replace(/\0/gu, '');

/** Share of control characters from which bytes are no text. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const hasUtf16Mark = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (hasUtf16Mark) return false;
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return controls > sample.length / 100;
}

export function sniff(bytes: Uint8Array): SniffedKind | FailureReason {
  if (bytes.length === 0) return 'empty';
  const ascii = asciiOf(bytes);
  const pdfMark = ascii.slice(0, pdfMarkWithin).indexOf('%PDF-');
  if (pdfMark === 0 || (pdfMark > 0 && !html.test(ascii.slice(0, pdfMark)))) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, ...compoundFile)) return isEncryptedOffice(bytes) ? 'encrypted' : 'unsupported';
  if (unsupported.some((magic) => startsWith(bytes, ...magic))) return 'unsupported';
  if (isBinary(bytes)) return 'not-a-document';
  return /^[^<]{0,64}</u.test(ascii.trimStart()) && html.test(ascii) ? 'html' : 'text';
}
