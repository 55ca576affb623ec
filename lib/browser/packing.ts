// Compresses text for storage.sync: deflate, then base64, because the quota counts ASCII characters as one byte.

async function through(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair)).arrayBuffer();
}

export async function pack(text: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...new Uint8Array(packed)));
}

/** @returns the text; empty for invalid input, which damage or another version of the extension may cause. */
export async function unpack(packed: unknown): Promise<string> {
  if (typeof packed !== 'string') return '';
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    // Nothing to do: the device that has the missing entries writes them again.
    return '';
  }
}
