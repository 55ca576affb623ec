// Typed arrays as text and back: storage keeps JSON, and JSON has no bytes.

// In every browser, worker and Node, though neither the language nor this room's type libraries know them.
const bytesAsText = globalThis as unknown as { atob: (text: string) => string; btoa: (bytes: string) => string };

/** From 2025 on; the loop below is slow in a page whose script is still interpreted. */
const Bytes = Uint8Array as typeof Uint8Array & { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** Bytes at a time: whole groups of three, so that the pieces join without padding. */
const chunk = 3 << 14;

/** Rests after each piece. */
export function* encodeUint32(table: Uint32Array): Generator<void, string> {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    const piece = bytes.subarray(at, at + chunk);
    text += bytesAsText.btoa(String.fromCharCode.apply(null, piece as unknown as number[]));
    yield;
  }
  return text;
}

/** @throws where `text` is no base64 or not of whole entries. */
export function decodeUint32(text: string): Uint32Array {
  if (Bytes.fromBase64) return new Uint32Array(Bytes.fromBase64(text).buffer);
  const binary = bytesAsText.atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}
