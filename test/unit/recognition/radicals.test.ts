// Text copied from PDF files often contains radicals in place of identical-looking ideographs.
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { foldPairs } from '../../../lib/recognition/fold-pairs.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findMentions } from '../../../lib/recognition/recognize.ts';
import { seeds } from '../../../seeds/index.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));

/** By plain character: the radical or compatibility ideograph that looks like it. */
const lookalikes = new Map(
  (foldPairs.match(/[^]{2}/g) ?? [])
    .filter(([written = '']) => /[\u2e80-\u2fd5\uf900-\ufaff]/.test(written))
    .map(([written = '', plain = '']) => [plain, written]),
);

const disguised = (text: string): string => text.replace(/./gu, (one) => lookalikes.get(one) ?? one);

const found = (text: string): (string | number)[][] =>
  findMentions(text, lexicon, () => false).map(({ start, end, companyId }) => [start, end, companyId]);

const names = seeds.companies
  .flatMap(({ names: { zh }, aliases }) => [zh, ...aliases.map(({ text }) => text)])
  .filter((name) => disguised(name) !== name);

describe('a name written with radicals', () => {
  it('is found like the plain name, for every name of the seeds', () => {
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => found(`（${name}）`).length === 0)).toEqual([]);
    for (const name of names) expect(found(`（${disguised(name)}）`), name).toEqual(found(`（${name}）`));
  });
});
