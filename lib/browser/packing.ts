// Text made small enough for the browser's synced storage, and back: deflated, then in letters that it counts as one byte.

async function through(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair)).arrayBuffer();
}

export async function pack(text: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...new Uint8Array(packed)));
}

/** Empty for what is no packed text: the storage is open to other versions, and to damage. */
export async function unpack(packed: unknown): Promise<string> {
  if (typeof packed !== 'string') return '';
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    return '';
  }
}
