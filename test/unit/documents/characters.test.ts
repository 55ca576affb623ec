import { expect, it } from 'vitest';
import { foldCharacters } from '../../../lib/documents/layout/characters.ts';

it.each([
  ['Kangxi radicals', '⾦融⼯程⼈', '金融工程人'],
  ['radicals of the supplement', '⻅⻓⻚', '见长页'],
  ['compatibility ideographs', '豈\uF9D1', '岂六'.replace('岂', '豈')],
  ['bullets of symbol fonts', '\uF06C\uF0B7', '••'],
  ['other private characters', '\uE123买入', '买入'],
  ['zero-width marks and soft hyphens', '买\u200B入\u00AD', '买入'],
  ['blanks of other widths', '买入\u3000评级\u00A0A', '买入 评级 A'],
])('folds %s', (_, written, expected) => {
  expect(foldCharacters(written)).toBe(expected);
});

it('leaves full-width punctuation and characters beyond the basic plane', () => {
  expect(foldCharacters('（％：）𠮷')).toBe('（％：）𠮷');
});
