// The package is downloaded whole, so its share of the directory is limited.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';

const seeds = path.resolve(import.meta.dirname, '../../../seeds');

it('the directory and its pinyin have at most 200 KB in the package', () => {
  const sizes = ['directory.tsv', 'directory-pinyin.json'].map(
    (name) => deflateRawSync(readFileSync(path.join(seeds, name)), { level: 9 }).length,
  );

  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(200 * 1024);
});
