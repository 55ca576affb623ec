// Chained SHA-256 checksums of backup chunks: a changed, missing or moved chunk is detected and located.

export const newline = 10;

const encoder = new TextEncoder();

/** The checksum that the first chunk is chained to. */
export const initialChecksum = '';

/** `crypto.subtle` cannot hash a stream, so each chunk is hashed together with the checksum of the previous one. */
export async function nextChecksum(before: string, chunk: Uint8Array): Promise<string> {
  const link = encoder.encode(before);
  const bytes = new Uint8Array(link.length + chunk.length);
  bytes.set(link);
  bytes.set(chunk, link.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const checksumLine = (sum: string): string => `{"sum":"${sum}"}\n`;

const sumStart = encoder.encode('{"sum":"');
const sumLength = checksumLine('0'.repeat(64)).length;

/** Whether the line (with its newline) is a checksum line. No other line has this prefix and length. */
export const isChecksumLine = (line: Uint8Array): boolean =>
  line.length === sumLength && sumStart.every((byte, at) => line[at] === byte);
