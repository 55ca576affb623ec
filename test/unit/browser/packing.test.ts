import { describe, expect, it } from 'vitest';
import { mostUnpackedBytes, pack, unpack } from '../../../lib/browser/packing.ts';

describe('unpack', () => {
  it('returns the packed text', async () => {
    const text = '自选\tcambricon\n'.repeat(2000);

    expect(await unpack(await pack(text))).toBe(text);
  });

  it('returns nothing for an item that inflates to more than the limit', async () => {
    const most = await pack('a'.repeat(mostUnpackedBytes));
    const tooMuch = await pack('a'.repeat(mostUnpackedBytes + 1));

    expect(tooMuch.length).toBeLessThan(1000);
    expect(await unpack(most)).toHaveLength(mostUnpackedBytes);
    expect(await unpack(tooMuch)).toBe('');
  });

  it.each([undefined, 7, '', 'not base64!', btoa('not deflated')])('returns nothing for %j', async (packed) => {
    expect(await unpack(packed)).toBe('');
  });
});
