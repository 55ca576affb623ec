// Detects from its bytes that the end of a PDF is missing. pdf.js repairs such files and silently omits the missing pages.

const latin1 = new TextDecoder('latin1');

/** Enough for comments and signatures that some programs write after the end mark. */
const tailLength = 64 * 1024;

const textBetween = (bytes: Uint8Array, from: number, to: number): string =>
  latin1.decode(bytes.subarray(Math.max(0, from), to));

/** A linearized file says its own length at its start. An end mark is there too, after the first page. */
function isShorterThanSaid(bytes: Uint8Array): boolean {
  const [, said] = /\/Linearized\s[^>]*?\/L\s+(\d+)/u.exec(textBetween(bytes, 0, 2048)) ?? [];
  return said !== undefined && Number(said) > bytes.length;
}

export function isCutPdf(bytes: Uint8Array): boolean {
  if (isShorterThanSaid(bytes)) return true;
  const tail = textBetween(bytes, bytes.length - tailLength, bytes.length);
  const end = Math.max(tail.lastIndexOf('%%EOF'), tail.lastIndexOf('startxref'));
  if (end < 0) return true;
  // Objects after the last end mark belong to an update whose own end is missing.
  return /\d+ \d+ obj\b/u.test(tail.slice(end));
}
