import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { recognize } from '../../../lib/recognition/recognize.ts';
import { seeds } from '../../../seeds/index.ts';
import { codes } from '../../cases/recognition/codes.ts';
import { homonyms } from '../../cases/recognition/homonyms.ts';
import { layout } from '../../cases/recognition/layout.ts';
import { longest } from '../../cases/recognition/longest.ts';
import { names } from '../../cases/recognition/names.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));

describe.each([
  ['names', names],
  ['codes', codes],
  ['longest words', longest],
  ['homonyms', homonyms],
  ['layout', layout],
])('%s', (_, rows) => {
  it.each(rows)('reads $name', ({ text, title, expect: expected }) => {
    const mentions = recognize(text, lexicon, { title });

    expect(mentions.map(({ start, end, companyId }) => [text.slice(start, end), companyId])).toEqual(expected);
  });
});
