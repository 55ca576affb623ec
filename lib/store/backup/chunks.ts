// Reads a backup file as a stream of chunks; each chunk is verified against its checksum before it is parsed.
import { backupFormat } from '../../model/backup.ts';
import { BackupError, stopIfCancelled, type Work } from './errors.ts';
import { isChecksumLine, newline, nextChecksum, initialChecksum, checksumLine } from './checksum.ts';

/** Larger than any chunk we write. Limits memory when a file has no checksum lines. */
const mostChunkBytes = 16 * 1024 * 1024;

/** The first bytes of every backup. */
const beginning = new TextEncoder().encode(`{"format":"${backupFormat}"`);

export interface Chunk {
  lines: string[];
  /** 1-based. */
  fromLine: number;
}

/** Growable byte buffer. */
function createBuffer(): { add: (bytes: Uint8Array) => void; take: () => Uint8Array; size: () => number } {
  let held = new Uint8Array(1024 * 1024);
  let length = 0;
  return {
    add(bytes) {
      if (length + bytes.length > held.length) {
        const wider = new Uint8Array(Math.max(held.length * 2, length + bytes.length));
        wider.set(held.subarray(0, length));
        held = wider;
      }
      held.set(bytes, length);
      length += bytes.length;
    },
    take() {
      const taken = held.slice(0, length);
      length = 0;
      return taken;
    },
    size: () => length,
  };
}

/** Yields each line with its newline; the last line may have none. */
async function* linesOf(blob: Blob, work: Work): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  const line = createBuffer();
  let read = 0;
  try {
    for (;;) {
      stopIfCancelled(work);
      const { done, value } = await reader.read();
      if (done) break;
      let start = 0;
      for (let at = value.indexOf(newline); at >= 0; at = value.indexOf(newline, start)) {
        line.add(value.subarray(start, at + 1));
        start = at + 1;
        yield line.take();
      }
      line.add(value.subarray(start));
      // An incomplete line over the limit is yielded as well: `chunksOf` counts its bytes and rejects the chunk.
      if (line.size() > mostChunkBytes) yield line.take();
      read += value.length;
      work.onProgress?.(read / blob.size);
    }
    if (line.size() > 0) yield line.take();
  } finally {
    await reader.cancel();
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

async function assertIsBackup(blob: Blob): Promise<void> {
  const start = new Uint8Array(await blob.slice(0, beginning.length).arrayBuffer());
  if (start.length === 0 || start.some((byte, at) => byte !== beginning[at]))
    throw new BackupError({ kind: 'not-a-backup' });
}

/** @throws BackupError if the file is not a backup, is damaged, or is truncated. */
export async function* chunksOf(blob: Blob, work: Work): AsyncGenerator<Chunk> {
  await assertIsBackup(blob);
  const chunk = createBuffer();
  let sum = initialChecksum;
  let [fromLine, lineNumber] = [1, 0];
  for await (const line of linesOf(blob, work)) {
    lineNumber += 1;
    if (!isChecksumLine(line)) {
      chunk.add(line);
      if (chunk.size() > mostChunkBytes) throw new BackupError({ kind: 'damaged', fromLine, toLine: lineNumber });
      continue;
    }
    const bytes = chunk.take();
    sum = await nextChecksum(sum, bytes);
    if (textOf(line) !== checksumLine(sum)) throw new BackupError({ kind: 'damaged', fromLine, toLine: lineNumber });
    yield { lines: textOf(bytes).split('\n').slice(0, -1), fromLine };
    fromLine = lineNumber + 1;
  }
  if (chunk.size() > 0) throw new BackupError({ kind: 'truncated', line: lineNumber });
}
