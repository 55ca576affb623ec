// Compresses text for storage.sync: deflate, then base64, because the quota counts ASCII characters as one byte.

/** An item has at most 8 KB packed, and a bucket of ours a few dozen KB. Anything larger is a decompression bomb. */
const mostUnpackedBytes = 256 * 1024;

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

export async function pack(text: string): Promise<string> {
  const stream = through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...new Uint8Array(await new Response(stream).arrayBuffer())));
}

/** @throws if the stream is longer; the rest is not inflated. */
async function readText(stream: ReadableStream<Uint8Array>, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new Error('the item is too large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** @returns the text; empty for invalid or too large input, which damage or another version of the extension may cause. */
export async function unpack(packed: unknown): Promise<string> {
  if (typeof packed !== 'string') return '';
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return await readText(through(bytes, new DecompressionStream('deflate-raw')), mostUnpackedBytes);
  } catch {
    // Nothing to do: the device that has the missing entries writes them again.
    return '';
  }
}
