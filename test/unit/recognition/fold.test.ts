import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPairs } from '../../../lib/recognition/fold-pairs.ts';
import { createFold, foldWord, toHalfWidth } from '../../../lib/recognition/fold.ts';
import { originOf, squeeze } from '../../../lib/recognition/squeeze.ts';
import { traditionalPairs } from '../../../lib/recognition/traditional.ts';
import { traditionalPairsFromOpenCC } from '../../../scripts/make-traditional.ts';

const fold = createFold(foldPairs);

/** Any string at all, lone surrogates and control characters included. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

describe('folding', () => {
  it('never moves an offset: one character in, one character out', () => {
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
  ])('reads %s as their plain form', (_, written, read) => {
    expect(foldWord(written, fold)).toBe(read);
  });

  it.each(['nvidia', '中际旭创', '300308', 'Ünal', '😀', '。、'])('leaves %s as it is', (plain) => {
    expect(foldWord(plain, fold)).toBe(plain);
  });

  it('reads no traditional character that it was not given', () => {
    expect(foldWord('騰訊', createFold('訊讯'))).toBe('騰讯');
  });
});

describe('the pairs of the fold', () => {
  const pairs = foldPairs.match(/[^]{2}/g) ?? [];

  it('agree with normalization for every radical and compatibility ideograph that has a normal form', () => {
    const blocks = pairs.filter(([written = '']) => /[\u2e80-\u2fd5\uf900-\ufaff]/.test(written));
    const normal = blocks.filter(([written = '']) => written.normalize('NFKC') !== written);

    expect(normal.length).toBeGreaterThan(600);
    expect(normal.filter(([written = '', plain]) => foldWord(written.normalize('NFKC'), fold) !== plain)).toEqual([]);
  });

  it('lead from a radical or compatibility ideograph to the simplified character at once', () => {
    const blocks = pairs.filter((pair) => /^[\u2e80-\u2fd5\uf900-\ufaff]/.test(pair));

    expect(blocks.filter(([, plain = '']) => foldWord(plain, fold) !== plain)).toEqual([]);
  });

  it('are one for each written character', () => {
    expect(new Set(pairs.map(([written]) => written)).size).toBe(pairs.length);
  });
});

describe('the table of traditional characters', () => {
  it('is what the script makes from the installed opencc-js', () => {
    expect(traditionalPairs).toBe(traditionalPairsFromOpenCC());
  });

  it('says one reading for each character', () => {
    const written = traditionalPairs.split('').filter((_, at) => at % 2 === 0);

    expect(new Set(written).size).toBe(written.length);
    expect(written.length).toBeGreaterThan(2000);
  });
});

describe('half width', () => {
  it('turns full-width signs, digits and letters into ASCII and nothing else', () => {
    expect(toHalfWidth('（３００３０８．ＳＺ）：中际旭创，騰訊　')).toBe('(300308.SZ):中际旭创,騰訊　');
  });

  it('never moves an offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toHalfWidth(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('squeezing', () => {
  const zeroWidth = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff\u0300-\u036f]/;
  const pieces = [
    '中',
    '际',
    '旭',
    'A',
    'b',
    '7',
    '。',
    '.',
    ' ',
    ' ',
    '\n',
    '\u3000',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u2009',
    '\u202a',
    '\ufe0f',
    '\u0301',
    '😀',
  ];
  const broken = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 24 });

  it('maps every squeezed character to its own place in the text, in order', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const squeezed = squeeze(text);
        const origin = Array.from({ length: squeezed.text.length + 1 }, (_, at) => originOf(at, squeezed.cuts));

        expect(origin.at(-1)).toBe(text.length);
        expect(origin.slice(1).every((place, at) => place > origin[at]!)).toBe(true);
        expect(origin.slice(0, -1).map((place) => text.charAt(place))).toEqual(squeezed.text.split(''));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes out nothing that is read', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { text: squeezed, cuts } = squeeze(text);
        const kept = new Set(squeezed.split('').map((_, at) => originOf(at, cuts)));
        const taken = text.split('').filter((_, at) => !kept.has(at));

        expect(taken.every((character) => /\s/.test(character) || zeroWidth.test(character))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves no zero-width character and no white space between Chinese characters', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { text: squeezed } = squeeze(text);

        expect(squeezed).not.toMatch(zeroWidth);
        expect(squeezed).not.toMatch(/[\u3400-\u9fff]\s+[\u3400-\u9fff]/);
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps Latin words, numbers and sentences apart', () => {
    const spaced = fc.string({ unit: fc.constantFrom('Web', 'x', '7', '.', ' ', '\n', '\t'), maxLength: 16 });
    const words = (text: string): string[] => text.split(/\s+/);

    fc.assert(
      fc.property(spaced, (text) => {
        expect(words(squeeze(text).text)).toEqual(words(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a wrapped Chinese name', '中际\n  旭创', '中际旭创'],
    ['a spaced-out Chinese name', '英 维 克', '英维克'],
    ['a soft hyphen', 'Micro\u00adsoft', 'Microsoft'],
    ['a wrapped and indented Latin name', 'Google\n   Cloud', 'Google\nCloud'],
    ['a pronunciation', '中(zhōng)国', '中国'],
    ['a pronunciation in bopomofo', '中（ㄓㄨㄥ）国', '中国'],
    ['a pronunciation in square brackets', '中[zhōng]国', '中国'],
    ['a pronunciation with blanks around', '中 (zhōng) 国', '中国'],
    [
      'no name that is in brackets',
      '脸书(meta)与甲骨文(oracle)和雀巢(Nestlé)的',
      '脸书(meta)与甲骨文(oracle)和雀巢(Nestlé)的',
    ],
    ['no empty brackets and no notes', '中( )国[1]移(见图)动', '中( )国[1]移(见图)动'],
    ['no pronunciation that is not inside a word', '(zhōng)国 a(bā)', '(zhōng)国 a(bā)'],
    ['nothing between Chinese and Latin', '英 维 克 A 股', '英维克 A 股'],
    ['nothing between numbers', '300308  688256', '300308  688256'],
  ])('takes out of the text: %s', (_, text, squeezed) => {
    expect(squeeze(text).text).toBe(squeezed);
  });

  it('cuts nothing where nothing is to be taken out', () => {
    expect(squeeze('中际旭创 and Google Cloud')).toEqual({ text: '中际旭创 and Google Cloud', cuts: [] });
  });
});
