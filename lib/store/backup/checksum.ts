// The checksums of a backup: a chain, so that a chunk that is changed, lost or in another place is noticed, and named.

export const newline = 10;

const encoder = new TextEncoder();

/** As the file begins, before there is a sum. */
export const noSum = '';

/** `crypto.subtle` takes a whole and no stream: hence a sum by chunk, each over the one before it too. */
export async function nextSum(before: string, chunk: Uint8Array): Promise<string> {
  const link = encoder.encode(before);
  const bytes = new Uint8Array(link.length + chunk.length);
  bytes.set(link);
  bytes.set(chunk, link.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const sumLine = (sum: string): string => `{"sum":"${sum}"}\n`;

const sumStart = encoder.encode('{"sum":"');
const sumLength = sumLine('0'.repeat(64)).length;

/** Whether the line of these bytes, newline and all, has the place of a sum. No other line begins so. */
export const isSumLine = (line: Uint8Array): boolean =>
  line.length === sumLength && sumStart.every((byte, at) => line[at] === byte);
