import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDirectoryReader, emptyDirectory } from '../../../lib/listings/directory-reader.ts';
import { parseDirectory } from '../../../lib/listings/directory.ts';
import { listingKey } from '../../../lib/listings/key.ts';

const packaged = readFileSync(path.resolve('seeds/directory.tsv'), 'utf8');

describe('a directory reader', () => {
  it('finds each company by each of its listings, as the parser read it', () => {
    const directory = parseDirectory(packaged);
    if ('problems' in directory) throw new Error('the directory cannot be read');
    const reader = createDirectoryReader(packaged);
    const differing = directory.companies.filter(
      (company) =>
        !company.listings.every(
          (listing) => JSON.stringify(reader.byKey(listingKey(listing))) === JSON.stringify(company),
        ),
    );

    expect(directory.companies.length).toBeGreaterThan(9000);
    expect(differing).toEqual([]);
  });

  it.each(['600519', '600519.SZSE', 'SSE', '', '贵州茅台', '#yanjing-directory 1 2026-08-20', 'listings'])(
    'does not take %j for a listing',
    (key) => {
      expect(createDirectoryReader(packaged).byKey(key)).toBeNull();
    },
  );

  it('finds companies by former codes and names', () => {
    const reader = createDirectoryReader(
      [
        '#yanjing-directory 1 2026-08-20',
        'listings\tzh\ten\tformer\taliases\tdoubtful\tformerCodes\tneed',
        '920001.BSE\t灯塔\t\t老灯塔\t\t\t830001\t',
        '',
      ].join('\n'),
    );

    expect(reader.byKey('830001.BSE')?.zh).toBe('灯塔');
    expect(reader.byName('老灯塔').map(({ zh }) => zh)).toEqual(['灯塔']);
    expect(reader.companies()).toHaveLength(1);
  });

  it('reads a last row without a line end', () => {
    const lines = ['#yanjing-directory 1 2026-08-20', 'listings\tzh\ten\tformer\taliases\tdoubtful\tformerCodes\tneed'];
    const reader = createDirectoryReader([...lines, '600001.SSE\t灯塔\t\t\t\t\t\tsignal'].join('\n'));

    expect(reader.byKey('600001.SSE')).toMatchObject({ zh: '灯塔', need: 'signal' });
  });

  it('knows nothing without a text', () => {
    expect(emptyDirectory.byKey('600519.SSE')).toBeNull();
  });
});
