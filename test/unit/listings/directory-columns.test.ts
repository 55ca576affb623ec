import { expect, it } from 'vitest';
import { columnsOf, rowsOf } from '../../../lib/listings/directory-columns.ts';
import { formatDirectory } from '../../../lib/listings/directory.ts';
import directory from '../../../seeds/directory.tsv?raw';

it('gives the packaged directory back as it was', () => {
  expect(rowsOf(columnsOf(directory))).toBe(directory);
});

it('gives a directory of one company back, with its empty cells', () => {
  const text = formatDirectory({
    asOf: '2026-08-20',
    companies: [
      {
        listings: [{ code: '600519', exchange: 'SSE' }],
        formerCodes: [],
        zh: '贵州茅台',
        en: null,
        former: [],
        aliases: [],
        doubtful: [],
        need: null,
      },
    ],
  });

  expect(rowsOf(columnsOf(text))).toBe(text);
});
