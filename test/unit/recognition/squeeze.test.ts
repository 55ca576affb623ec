import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationSign, ignorables, readOver, readOverPlain } from '../../../lib/recognition/read-over.ts';
import { originOf, squeeze as squeezeBy, type Squeezed } from '../../../lib/recognition/squeeze.ts';

const full = new RegExp(readOver, 'g');
const patterns = {
  readOver: full,
  readOverPlain: new RegExp(readOverPlain, 'g'),
  annotationSign: new RegExp(annotationSign),
};
const squeeze = (text: string): Squeezed => squeezeBy(text, patterns);

describe('squeeze', () => {
  const ignorable = new RegExp(`[${ignorables}]`);
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

  it('maps every squeezed character to its own offset in the text, in order', () => {
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

  it('removes only white space and ignorable characters', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { text: squeezed, cuts } = squeeze(text);
        const kept = new Set(squeezed.split('').map((_, at) => originOf(at, cuts)));
        const taken = text.split('').filter((_, at) => !kept.has(at));

        expect(taken.every((character) => /\s/.test(character) || ignorable.test(character))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves no zero-width character and no white space between Chinese characters', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { text: squeezed } = squeeze(text);

        expect(squeezed).not.toMatch(ignorable);
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
    ['a pronunciation between blanks', '中 (zhōng) 国', '中国'],
    [
      'a name in brackets, which is kept',
      '脸书(meta)与甲骨文(oracle)和雀巢(Nestlé)的',
      '脸书(meta)与甲骨文(oracle)和雀巢(Nestlé)的',
    ],
    ['empty brackets and notes, which are kept', '中( )国[1]移(见图)动', '中( )国[1]移(见图)动'],
    ['a pronunciation outside of a word, which is kept', '(zhōng)国 a(bā)', '(zhōng)国 a(bā)'],
    ['a blank between Chinese and Latin, which is kept', '英 维 克 A 股', '英维克 A 股'],
    ['blanks between numbers, which are kept', '300308  688256', '300308  688256'],
  ])('handles %s', (_, text, squeezed) => {
    expect(squeeze(text).text).toBe(squeezed);
  });

  it('returns the text without cuts when there is nothing to remove', () => {
    expect(squeeze('中际旭创 and Google Cloud')).toEqual({ text: '中际旭创 and Google Cloud', cuts: [] });
  });

  it('gives the same result with the plain and the full pattern', () => {
    const parts = fc.constantFrom(
      '中',
      '国',
      '移',
      'a',
      'A',
      'Ā',
      'ō',
      ' ',
      '\n',
      '(',
      ')',
      '（',
      '）',
      '[',
      ']',
      '1',
      'ㄓ',
      '\u200b',
      '(zhōng)',
      '（ㄓㄨㄥ）',
      '(zhong guo)',
      '[Zhōng]',
      "(xi'ān)",
      '(zhong1)',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 24 }), (chosen) => {
        const text = chosen.join('');
        expect(squeeze(text)).toEqual(squeezeBy(text, { ...patterns, readOverPlain: full }));
      }),
      { numRuns: 20_000 },
    );
  });
});
