// Unpacks parts of a zip archive, with limits that a small archive cannot break by unpacking to a huge one.
import { Unzip, UnzipInflate } from 'fflate';
import { ReadingFailure } from './failure.ts';

const mostParts = 5000;
/** The text of the longest reports has some megabytes. */
const mostBytes = 48 * 1024 * 1024;
/** A chunk of this size unpacks to 16 MB at most. */
const chunkSize = 16 * 1024;

interface Collected {
  chunks: Uint8Array[];
  isWhole: boolean;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

/** Parts by name. A part that is cut off is missing. @throws ReadingFailure */
export function unzipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Collected>();
  let total = 0;
  let count = 0;
  const archive = new Unzip((file) => {
    if (++count > mostParts) throw new ReadingFailure('too-complex');
    if (!isWanted(file.name) || parts.has(file.name)) return;
    const part: Collected = { chunks: [], isWhole: false };
    parts.set(file.name, part);
    file.ondata = (error, chunk, isLast) => {
      // What is thrown below comes back as an error of the same part.
      if (error) throw error;
      total += chunk.length;
      if (total > mostBytes) throw new ReadingFailure('zip-bomb');
      part.chunks.push(chunk);
      part.isWhole ||= isLast;
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let offset = 0; offset < bytes.length; offset += chunkSize) {
      archive.push(bytes.subarray(offset, offset + chunkSize), offset + chunkSize >= bytes.length);
    }
  } catch (error) {
    if (error instanceof ReadingFailure) throw error;
    throw new ReadingFailure(isCutZip(bytes) ? 'cut' : 'damaged', { cause: error });
  }
  return new Map([...parts].flatMap(([name, part]) => (part.isWhole ? [[name, join(part.chunks)] as const] : [])));
}

const centralDirectoryEnd = [0x50, 0x4b, 0x05, 0x06];

/** True if the directory at the end of the archive is missing. A comment of up to 64 KB may follow it. */
export function isCutZip(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 65_535); i--)
    if (centralDirectoryEnd.every((byte, k) => bytes[i + k] === byte)) return false;
  return true;
}
