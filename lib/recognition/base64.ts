// Typed arrays as text and back: storage keeps JSON, and JSON has no bytes.

// In every browser, worker and Node, though neither the language nor this room's type libraries know them.
const bytesAsText = globalThis as unknown as { atob: (text: string) => string; btoa: (bytes: string) => string };

const chunk = 8192;

export function encodeUint32(table: Uint32Array): string {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return bytesAsText.btoa(binary);
}

/** @throws where `text` is no base64 or not of whole entries. */
export function decodeUint32(text: string): Uint32Array {
  const binary = bytesAsText.atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}
