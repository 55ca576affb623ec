// Encodes typed arrays as base64 and back, because packaged scripts are text.

// Available in every browser, worker and Node, but missing from the type libraries of this folder.
const bytesAsText = globalThis as unknown as { atob: (text: string) => string; btoa: (bytes: string) => string };

/** `fromBase64` exists in browsers from 2025 on. The fallback loop is slow while the script is still interpreted. */
const Bytes = Uint8Array as typeof Uint8Array & { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** Bytes per chunk. A multiple of three, so that the encoded chunks join without padding. */
const chunk = 3 << 14;

export function encodeBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    const piece = bytes.subarray(at, at + chunk);
    text += bytesAsText.btoa(String.fromCharCode.apply(null, piece as unknown as number[]));
  }
  return text;
}

export const encodeUint32 = (table: Uint32Array): string =>
  encodeBytes(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));

/** @throws if `text` is not base64. */
export function decodeBytes(text: string): Uint8Array<ArrayBuffer> {
  if (Bytes.fromBase64) return Bytes.fromBase64(text);
  const binary = bytesAsText.atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** @throws if `text` is not base64 or its length is not a multiple of four bytes. */
export const decodeUint32 = (text: string): Uint32Array => new Uint32Array(decodeBytes(text).buffer);
