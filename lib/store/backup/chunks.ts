// A backup's bytes as a stream of chunks, each held against its sum before anything in it is believed.
import { backupFormat } from '../../model/backup.ts';
import { BackupError, stopIfCancelled, type Work } from './errors.ts';
import { isSumLine, newline, nextSum, noSum, sumLine } from './checksum.ts';

/** More than a chunk of ours ever is: a file without sums must not fill the memory. */
const mostChunkBytes = 16 * 1024 * 1024;

/** The first bytes of every backup. */
const beginning = new TextEncoder().encode(`{"format":"${backupFormat}"`);

export interface Chunk {
  lines: string[];
  /** Counted from 1, as editors do. */
  fromLine: number;
}

/** Bytes that come in pieces, as one array. */
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

/** Each line with its newline; the last one may lack it. */
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
      // Handed on unfinished: whoever counts the bytes of a chunk refuses it.
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

async function refuseOther(blob: Blob): Promise<void> {
  const start = new Uint8Array(await blob.slice(0, beginning.length).arrayBuffer());
  if (start.length === 0 || start.some((byte, at) => byte !== beginning[at]))
    throw new BackupError({ kind: 'not-a-backup' });
}

/** @throws where the file is no backup, is damaged, or ends before a sum. */
export async function* chunksOf(blob: Blob, work: Work): AsyncGenerator<Chunk> {
  await refuseOther(blob);
  const chunk = createBuffer();
  let sum = noSum;
  let [fromLine, lineNumber] = [1, 0];
  for await (const line of linesOf(blob, work)) {
    lineNumber += 1;
    if (!isSumLine(line)) {
      chunk.add(line);
      if (chunk.size() > mostChunkBytes) throw new BackupError({ kind: 'damaged', fromLine, toLine: lineNumber });
      continue;
    }
    const bytes = chunk.take();
    sum = await nextSum(sum, bytes);
    if (textOf(line) !== sumLine(sum)) throw new BackupError({ kind: 'damaged', fromLine, toLine: lineNumber });
    yield { lines: textOf(bytes).split('\n').slice(0, -1), fromLine };
    fromLine = lineNumber + 1;
  }
  if (chunk.size() > 0) throw new BackupError({ kind: 'truncated', line: lineNumber });
}
