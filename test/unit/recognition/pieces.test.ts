// Pages are read block by block; the result must be the same as for the whole text.
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { addPageSignals, isConfident, type PageSignals } from '../../../lib/recognition/disambiguation.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findMentions, initialSignals } from '../../../lib/recognition/recognize.ts';
import { segmenterSeams } from '../../../lib/recognition/seams.ts';
import { seeds } from '../../../seeds/index.ts';
import { recognitionCases } from '../../cases/recognition/all.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));

// Only lines without digits, because codes can depend on the line above (a column headed 代码); each ends with a full stop.
const sentences = recognitionCases
  .map(({ text }) => `${text.replaceAll('\n', ' ')}。`)
  .filter((text) => !/\d/.test(text));

const readInPieces = (lines: readonly string[], page: PageSignals): string[] => {
  const pieces = lines.map((line) => ({ line, mentions: findMentions(line, lexicon, segmenterSeams) }));
  for (const { line, mentions } of pieces) addPageSignals(page, line, mentions, lexicon);
  let from = 0;
  return pieces.flatMap(({ line, mentions }) => {
    const at = from;
    from += line.length + 1;
    return mentions
      .filter((mention) => isConfident(mention, page))
      .map(({ start, end, companyId }) => `${at + start} ${at + end} ${companyId}`);
  });
};

describe('a text that is read in pieces', () => {
  it('gives the same mentions as the whole text', () => {
    expect(sentences.length).toBeGreaterThan(500);
    assert(
      property(array(constantFrom(...sentences), { minLength: 2, maxLength: 7 }), (lines) => {
        const inPieces = readInPieces(lines, initialSignals({}, lexicon, segmenterSeams));
        const whole = readInPieces([lines.join('\n')], initialSignals({}, lexicon, segmenterSeams));

        expect(inPieces).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });
});
