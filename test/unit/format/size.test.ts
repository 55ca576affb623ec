import { expect, it } from 'vitest';
import { formatSize } from '../../../lib/format/size.ts';

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [311_200, '312 KB'],
  [999_400, '1000 KB'],
  [999_600, '1.0 MB'],
  [1_449_000, '1.4 MB'],
  [488_051_449, '488.1 MB'],
  [2_000_000_000, '2.0 GB'],
  [5_400_000_000_000, '5400.0 GB'],
])('formats %i bytes as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
