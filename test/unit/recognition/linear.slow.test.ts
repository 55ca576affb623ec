// Recognition time must grow linearly with the text, because the page controls the text and recognition runs on its main
// thread.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findCandidates } from '../../../lib/recognition/prefilter.ts';
import { loadPrefilter } from '../../../lib/recognition/prefilter-data.ts';
import { recognize } from '../../../lib/recognition/recognize.ts';
import { seeds } from '../../../seeds/index.ts';
import { growthExponent } from '../../support/growth.ts';

const data = compileLexicon(seeds.companies);
const lexicon = loadLexicon(data);
const prefilter = loadPrefilter(data.prefilter);

const repeat = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** Concatenates repetitions of each unit, with equal shares of the size. */
const textOf = (units: readonly string[], size: number): string =>
  units.map((unit) => repeat(unit, size / units.length)).join('');

const wanted = 1.3;

const growthOf = (units: readonly string[]): number => {
  const texts = new Map<number, string>();
  return growthExponent((size) => {
    const text = texts.get(size) ?? textOf(units, size);
    texts.set(size, text);
    recognize(text, lexicon);
    findCandidates(text, prefilter);
  }, wanted);
};

describe('recognition takes linear time for', () => {
  it.each([
    ['names joined into one token', ['NVIDIA=']],
    ['a token of characters of addresses', ['https://nvidia/@nvidia.']],
    ['names that begin and end with an address character', ['TCL科技.']],
    ['Latin names separated by tabs', ['NVIDIA\t']],
    ['Chinese names separated by tabs', ['英伟达\t']],
    ['Chinese names with a blank between all characters', ['中 际 旭 创 ']],
    ['names with a zero-width character inside', ['NVI\u00adDIA ']],
    ['names with pronunciations inside', ['英(yīng)伟(wěi)达(dá)']],
    ['a list of codes, then a list of names', ['300308 ', '中际旭创 ']],
    ['a list of names, then a list of codes', ['中际旭创 ', '300308 ']],
    ['names with their codes', ['中际旭创(300308)']],
    ['codes with their market', ['300308.SZ ']],
    ['full-width codes with their market', ['３００３０８．ＳＺ ']],
    ['words that announce a code', ['代码', '300308 ']],
    ['bare codes in capitals', ['AMD ']],
    ['ambiguous names', ['苹果']],
    ['ambiguous names, one to a line', ['苹果。\n']],
    ['ambiguous names in quotes', ['“Meta”, ']],
    ['blanks after a Chinese character', ['中', ' ']],
    ['blanks after a Latin letter', ['A', '\t']],
    ['zero-width characters between blanks', ['中 \u200b ']],
    ['open brackets', ['中(']],
    ['pronunciations in brackets without an end', ['中(zhōng ']],
    ['pronunciations that no ideograph follows', ['中', '(zhōng)']],
    ['toneless pronunciations and blanks that no ideograph follows', ['中', '(xian) ']],
    ['bopomofo in brackets', ['中(ㄓㄨㄥ)']],
    ['combining marks', ['N', '\u0336']],
    ['characters with many combining marks', ['中\u0336\u0336\u0336\u0336']],
  ])('%s', (_, units) => {
    expect(growthOf(units)).toBeLessThan(wanted);
  });

  it('any mix of names, codes, separators, brackets and invisible characters', { timeout: 120_000 }, () => {
    const names = ['中际旭创', '英伟达', '苹果', '华为', 'NVIDIA', 'Apple', 'meta', 'Google Cloud', '輝達', 'ＡＭＤ'];
    const codes = ['300308', '00700', 'NVDA', 'AMD', '300308.SZ', 'sz', '$', '.HK', '代码', '３００３０８'];
    const separators = [' ', '  ', '\t', '\n', '\u3000', '\u2009', '、', '，', '。', '=', '.', '/', '@', '-', '_', ':'];
    const brackets = ['(', ')', '（', '）', '[', ']', '"', '“', '(píng)', '[zhong1', '（ㄓ', '《', '>'];
    const invisible = ['\u200b', '\u00ad', '\ufeff', '\u2060', '\ufe0f', '\u202a', '\u0301'];
    const letters = ['中', '国', '為', 'a', 'Z', '7', '😀', '股价', 'the ', '元'];
    const piece = fc.oneof(
      ...[names, codes, separators, brackets, invisible, letters].map((some) => fc.constantFrom(...some)),
    );
    const unit = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 2 }), (units) => {
        expect(growthOf(units)).toBeLessThan(wanted);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
