import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../lib/browser/packing.ts';

const packedOf = (bytes: Uint8Array): string => deflateRawSync(bytes).toString('base64');

describe('unpack', () => {
  it.each(['', 'w 688256.SSE', '自选\n'.repeat(20_000), 'é𠮷'.repeat(30_000)])('restores packed text', async (text) => {
    expect(await unpack(await pack(text))).toBe(text);
  });

  it.each<[string, number, number]>([
    ['256 KB exactly', 256 * 1024, 256 * 1024],
    ['one byte more', 256 * 1024 + 1, 0],
    ['a decompression bomb of 100 MB', 100 * 1024 * 1024, 0],
  ])('inflates at most 256 KB: %s', async (_, bytes, length) => {
    expect(await unpack(packedOf(new Uint8Array(bytes).fill(97)))).toHaveLength(length);
  });

  it.each([[undefined], [7], ['%%%'], ['abcd'], [packedOf(new Uint8Array(1000)).slice(0, 8)]])(
    'gives an empty text for invalid input: %s',
    async (packed) => {
      expect(await unpack(packed)).toBe('');
    },
  );
});
