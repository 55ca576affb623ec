// Compresses text for storage.sync: deflate, then base64, because the quota counts ASCII characters as one byte.

async function through(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair)).arrayBuffer();
}

export async function pack(text: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...new Uint8Array(packed)));
}

/** Largest text of an item. Ours have a few kilobytes; 8 KB of deflated data can hold a thousand times as much. */
export const mostUnpackedBytes = 256 * 1024;

/** @returns null if there are more bytes than `most`, which are not read. */
async function readUpTo(
  most: number,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    // Leaving the loop cancels the stream.
    if (length > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @returns the text; empty for invalid or too large input, which damage or another version of the extension may cause. */
export async function unpack(packed: unknown): Promise<string> {
  if (typeof packed !== 'string') return '';
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const inflated = new Blob([bytes])
      .stream()
      .pipeThrough<Uint8Array<ArrayBuffer>>(new DecompressionStream('deflate-raw'));
    const text = await readUpTo(mostUnpackedBytes, inflated);
    return text ? new TextDecoder().decode(text) : '';
  } catch {
    // Nothing to do: the device that has the missing entries writes them again.
    return '';
  }
}
