import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { recognize } from '../../../lib/recognition/recognize.ts';
import { seeds } from '../../../seeds/index.ts';
import { recognitionCases, recognitionTables } from '../../cases/recognition/all.ts';
import { spansOf, type RecognitionRow } from '../../cases/recognition/row.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));

describe.each(recognitionTables)('%s', (_, rows) => {
  const reads = (row: RecognitionRow): void => {
    const { text, title } = row;
    const written = ({ start, end, companyId }: { start: number; end: number; companyId: string }) =>
      `${start} ${text.slice(start, end)} ${companyId}`;

    expect(recognize(text, lexicon, { title }).map(written)).toEqual(spansOf(row).map(written));
  };

  for (const row of rows) it(`reads ${row.name}`, () => reads(row));
});

describe('the cases', () => {
  it('are at least 900, a third of them traps', () => {
    expect(recognitionCases.length).toBeGreaterThanOrEqual(900);
    expect(recognitionCases.filter((row) => row.isTrap).length).toBeGreaterThanOrEqual(recognitionCases.length / 3);
  });

  it('have unique names', () => {
    const names = recognitionCases.map((row) => row.name);

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('have each expected mention in their text', () => {
    const invalid = recognitionCases.filter((row) =>
      spansOf(row).some(({ start, end }, at, spans) => start < (spans[at - 1]?.end ?? 0) || end <= start),
    );

    expect(invalid.map((row) => row.name)).toEqual([]);
  });
});
