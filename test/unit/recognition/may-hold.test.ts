// The first, cheap question that is asked of a whole section: never no where there is something.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findMentions, mayHold } from '../../../lib/recognition/recognize.ts';
import { segmenterSeams } from '../../../lib/recognition/seams.ts';
import { seeds } from '../../../seeds/index.ts';
import { recognitionCases } from '../../cases/recognition/all.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));
const telling = recognitionCases
  .map(({ text }) => text)
  .filter((text) => findMentions(text, lexicon, segmenterSeams).length > 0);

describe('whether a section may hold anything', () => {
  it('is yes wherever one of its blocks does, whatever stands against its edges', () => {
    expect(telling.length).toBeGreaterThan(1500);
    const neighbour = fc.oneof(fc.constantFrom(...recognitionCases.map(({ text }) => text)), fc.string());

    fc.assert(
      fc.property(neighbour, fc.constantFrom(...telling), neighbour, (before, text, after) => {
        expect(mayHold(before + text + after, lexicon)).toBe(true);
      }),
      { numRuns: 4000 },
    );
  });

  it.each(['(meta) 盘中走强', '（meta）盘中走强'])(
    'is yes of %s after a character, where it looks like a pronunciation',
    (block) => {
      expect(findMentions(block, lexicon, segmenterSeams)).toHaveLength(1);
      expect(mayHold(`市场情绪回暖${block}`, lexicon)).toBe(true);
    },
  );

  it.each(['', '今', '今日两市成交额略有放大，市场情绪回暖。', 'The weather was fine, and nothing happened.'])(
    'is no of a plain text: %j',
    (text) => {
      expect(mayHold(text, lexicon)).toBe(false);
    },
  );

  it.each(['腾讯音乐', '上海NVIDIAx', '12300308'])('may be yes of what a closer look turns down: %s', (text) => {
    expect(mayHold(text, lexicon)).toBe(true);
    expect(findMentions(text, lexicon, segmenterSeams)).toEqual([]);
  });
});
