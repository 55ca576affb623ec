// A backup may come from anywhere, so no content of a file may make its reading take more than linear time.
import { describe, expect, it } from 'vitest';
import { readRawItems } from '../../../../lib/store/backup/read.ts';
import { aHeader, forged } from '../../../support/backups.ts';
import { asyncGrowthExponent } from '../../../support/growth.ts';

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const fieldsOf = (count: number): Record<string, number> => Object.fromEntries(times(count, (at) => [`f${at}`, 1]));

/** Chunks of a file by a number of parts. */
const shapes: Readonly<Record<string, (count: number) => unknown[][]>> = {
  'a row with many long fields': (count) => [
    [{ table: 'notes', row: {}, long: fieldsOf(count) }, ...times(count, () => ({ piece: '' }))],
  ],
  'a row with many long fields and no pieces': (count) => [
    times(10, () => ({ table: 'notes', row: {}, long: fieldsOf(count / 10) })),
  ],
  'a text in many pieces': (count) => [
    [{ table: 'notes', row: {}, long: { text: count } }, ...times(count, () => ({ piece: 'a' }))],
  ],
  'pieces without a row': (count) => [times(count, () => ({ piece: 'a' }))],
  'unknown lines': (count) => [times(count, (at) => ({ unknown: at }))],
  'many rows': (count) => [times(count, (at) => ({ table: 'notes', row: { companyId: `c${at}` } }))],
  'many chunks': (count) => times(count / 50, (at) => [{ table: 'notes', row: { companyId: `c${at}` } }]),
  'a long line': (count) => [[{ table: 'notes', row: { text: 'a'.repeat(count * 20) } }]],
};

describe('a backup is read in linear time with', () => {
  it.each(Object.entries(shapes))('%s', { timeout: 120_000 }, async (_, shape) => {
    const kinds = new Set<string>();
    const read = async (file: Blob): Promise<void> => {
      try {
        for await (const item of readRawItems(file, {})) kinds.add(item.kind);
      } catch (error) {
        // The number of rows is wrong in most of these files, which is noticed at their end.
        expect(String(error)).toContain('bad-row');
      }
    };
    const prepare = async (size: number) => {
      const file = await forged([aHeader()], ...shape(size), [{ end: { rows: 0 } }]);
      return () => read(file);
    };

    expect(await asyncGrowthExponent(prepare, 1.3)).toBeLessThan(1.3);
    expect(kinds).toContain('header');
  });
});
