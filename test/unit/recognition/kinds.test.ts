// The kernel reports which kinds of characters a text has, and recognition skips the steps for absent kinds. So no kind may
// be missed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../lib/recognition/automaton.ts';
import { mightContainCode } from '../../../lib/recognition/codes.ts';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { characterKind, toHalfWidth } from '../../../lib/recognition/fold.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { squeeze } from '../../../lib/recognition/squeeze.ts';
import { seeds } from '../../../seeds/index.ts';
import { recognitionCases } from '../../cases/recognition/all.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));

const has = (text: string, kind: keyof typeof characterKind): boolean =>
  (scanWords(text, lexicon).kinds & characterKind[kind]) !== 0;

function expectNoKindMissed(text: string): void {
  const { text: squeezed, cuts } = squeeze(text, lexicon.rules);
  const plain = toHalfWidth(squeezed);

  if (cuts.length > 0) expect(has(text, 'gap'), text).toBe(true);
  if (plain !== squeezed) expect(has(text, 'wide'), text).toBe(true);
  if (mightContainCode.test(plain)) expect(has(text, 'code'), text).toBe(true);
}

describe('the character kinds of scanWords', () => {
  it('are complete for all cases', () => {
    for (const { text } of recognitionCases) expectNoKindMissed(text);
  });

  it('are complete for any mix of names and characters', () => {
    const name = fc.constantFrom('中际旭创', 'NVIDIA', 'ＡＭＤ', 'Google Cloud', '苹果', 'AMD');
    // Mostly characters of the relevant blocks, sometimes any code unit.
    const unit = fc
      .oneof(
        fc.integer({ min: 0, max: 0x2ff }),
        fc.integer({ min: 0x2000, max: 0x30ff }),
        fc.integer({ min: 0xfe00, max: 0xffff }),
        fc.nat(0xffff),
      )
      .map((code) => String.fromCharCode(code));
    const text = fc.array(fc.oneof(name, unit, unit, fc.constantFrom('中', '国', 'a', ' ', '1')), {
      minLength: 2,
      maxLength: 30,
    });

    fc.assert(
      fc.property(text, (pieces) => expectNoKindMissed(pieces.join(''))),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['inside a name', 'NVIDIA', 'code', true],
    ['at the end, after a name', '英伟达7', 'code', true],
    ['at the beginning', '7中', 'code', true],
    ['as full-width letters', '英伟达Ａ股', 'wide', true],
    ['as full-width digits of a possible code', '３００', 'code', true],
    ['as blanks', '英 伟达', 'gap', true],
    ['none, only full-width punctuation', '今日，英伟达：大涨！', 'wide', false],
    ['none, only small letters', 'nothing', 'code', false],
    ['none, only Chinese', '今日英伟达大涨', 'gap', false],
  ] as const)('are detected %s', (_, text, kind, expected) => {
    expect(has(text, kind)).toBe(expected);
  });
});
