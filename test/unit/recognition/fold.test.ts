import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPairs } from '../../../lib/recognition/fold-pairs.ts';
import { createFold, foldWord, toHalfWidth } from '../../../lib/recognition/fold.ts';
import { traditionalPairs } from '../../../lib/recognition/traditional.ts';
import { traditionalPairsFromOpenCC } from '../../../scripts/make-traditional.ts';

const fold = createFold(foldPairs);

/** Any string, including lone surrogates and control characters. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

describe('foldWord', () => {
  it('maps one character to one character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const oneByOne = text.split('').map((character) => foldWord(character, fold));

        expect(foldWord(text, fold)).toBe(oneByOne.join(''));
        expect(oneByOne.every((folded) => folded.length === 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['capitals', 'NVIDIA', 'nvidia'],
    ['full-width capitals', 'ＮＶＩＤＩＡ', 'nvidia'],
    ['full-width small letters', 'ｎｖｉｄｉａ', 'nvidia'],
    ['full-width digits and signs', '３００３０８．ＳＺ（＊）', '300308.sz(*)'],
    ['traditional characters', '騰訊臺積電', '腾讯台积电'],
    ['Kangxi radicals', '太⾠光、德科⽴、锐捷⽹络、科⼤讯', '太辰光、德科立、锐捷网络、科大讯'],
    ['Kangxi radicals of traditional form', '⾶⾺⾞⾒', '飞马车见'],
    ['a radical whose normal form is a variant', '⾭岛', '青岛'],
    ['radicals of the supplement', '讯⻜、⻢、⻋、⻅、⻓、⻰', '讯飞、马、车、见、长、龙'],
    ['radicals of the supplement of traditional form', '⻑', '长'],
    ['compatibility ideographs', '\uf90a\uf937\uf977', '金路亮'],
    ['compatibility ideographs of traditional form', '\uf902\uf9c4', '车龙'],
    ['every kind of space between words', 'a\u3000b\u00a0c\td\ne', 'a b c d e'],
  ])('folds %s', (_, written, read) => {
    expect(foldWord(written, fold)).toBe(read);
  });

  it.each(['nvidia', '中际旭创', '300308', 'Ünal', '😀', '。、'])('does not change %s', (plain) => {
    expect(foldWord(plain, fold)).toBe(plain);
  });

  it('does not change a traditional character without a pair', () => {
    expect(foldWord('騰訊', createFold('訊讯'))).toBe('騰讯');
  });
});

describe('foldPairs', () => {
  const pairs = foldPairs.match(/[^]{2}/g) ?? [];

  it('agree with NFKC for every radical and compatibility ideograph with an NFKC form', () => {
    const blocks = pairs.filter(([written = '']) => /[\u2e80-\u2fd5\uf900-\ufaff]/.test(written));
    const normal = blocks.filter(([written = '']) => written.normalize('NFKC') !== written);

    expect(normal.length).toBeGreaterThan(600);
    expect(normal.filter(([written = '', plain]) => foldWord(written.normalize('NFKC'), fold) !== plain)).toEqual([]);
  });

  it('map a radical or compatibility ideograph directly to the simplified character', () => {
    const blocks = pairs.filter((pair) => /^[\u2e80-\u2fd5\uf900-\ufaff]/.test(pair));

    expect(blocks.filter(([, plain = '']) => foldWord(plain, fold) !== plain)).toEqual([]);
  });

  it('are unique for each written character', () => {
    expect(new Set(pairs.map(([written]) => written)).size).toBe(pairs.length);
  });
});

describe('traditionalPairs', () => {
  it('match the output of the script with the installed opencc-js', () => {
    expect(traditionalPairs).toBe(traditionalPairsFromOpenCC());
  });

  it('have one simplified form per character', () => {
    const written = traditionalPairs.split('').filter((_, at) => at % 2 === 0);

    expect(new Set(written).size).toBe(written.length);
    expect(written.length).toBeGreaterThan(2000);
  });
});

describe('toHalfWidth', () => {
  it('converts only full-width punctuation, digits and letters to ASCII', () => {
    expect(toHalfWidth('（３００３０８．ＳＺ）：中际旭创，騰訊　')).toBe('(300308.SZ):中际旭创,騰訊　');
  });

  it('keeps the length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toHalfWidth(text)).toHaveLength(text.length);
      }),
    );
  });
});
