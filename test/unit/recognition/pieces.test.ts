// Pages are read in pieces, block by block; the pieces must tell what the whole would.
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

// Codes may lean on the line above (a column headed 代码), so lines without numbers, each closed by a full stop.
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

describe('a text read in pieces', () => {
  it('gives the mentions of the whole, whatever lines it is made of', () => {
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
