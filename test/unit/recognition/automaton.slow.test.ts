import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../lib/recognition/automaton.ts';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon, type Lexicon } from '../../../lib/recognition/lexicon.ts';
import { aCompany } from '../../support/builders.ts';

/** A lexicon of these words. The company id is `c` and the index of the word. */
const lexiconOf = (words: readonly string[]): Lexicon =>
  loadLexicon(compileLexicon(words.map((word, at) => aCompany({ id: `c${at}`, names: { zh: word, en: word } }))));

type Hit = [start: number, end: number, companyId: string];

const found = (text: string, lexicon: Lexicon): Hit[] =>
  findWords(text, lexicon).map(({ start, end, companyId }) => [start, end, companyId]);

const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/i.test(character);

/** Reference implementation: leftmost, longest, without overlap, and never cutting a Latin word. */
function naiveSearch(text: string, words: readonly string[]): Hit[] {
  const lower = text.toLowerCase();
  const hits: Hit[] = [];
  for (let at = 0; at < text.length;) {
    const fitting = words.filter((word) => {
      const end = at + word.length;
      const cutsBefore = isLatin(text[at]) && isLatin(text[at - 1]);
      const cutsAfter = isLatin(text[end - 1]) && isLatin(text[end]);
      return lower.startsWith(word, at) && !cutsBefore && !cutsAfter;
    });
    const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
    if (longest === undefined) {
      at++;
      continue;
    }
    hits.push([at, at + longest.length, `c${words.indexOf(longest)}`]);
    at += longest.length;
  }
  return hits;
}

const spelled = (alphabet: string[], minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

/** Compares `runs` × 8 searches. */
function compareWithNaive(inWords: string[], inTexts: string[], runs: number): void {
  const words = fc.uniqueArray(spelled(inWords, 2, 5), { minLength: 1, maxLength: 12 });
  const texts = fc.array(spelled(inTexts, 0, 30), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(words, texts, (words, texts) => {
      const lexicon = lexiconOf(words);

      for (const text of texts) expect(found(text, lexicon)).toEqual(naiveSearch(text, words));
    }),
    { numRuns: runs },
  );
}

describe('findWords', () => {
  it('agrees with a naive search over two Chinese characters with many overlaps', () => {
    compareWithNaive(['中', '国'], ['中', '国', '国', '的'], 400);
  });

  it('agrees with a naive search over Latin words with word boundaries', () => {
    compareWithNaive(['a', 'b', ' '], ['a', 'B', 'b', ' ', '-', '1'], 400);
  });

  it('agrees with a naive search over mixed words', () => {
    compareWithNaive(['a', '1', '中', '.'], ['A', 'a', '1', '中', '.', 'é', '\ud83d'], 400);
  });

  it('agrees with a naive search over hundreds of words that differ in one character', () => {
    const characters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x3400 + at * 7));
    const words = characters.flatMap((character) => [`${character}云`, `${character}云计算`]);
    const lexicon = lexiconOf(words);
    const text = characters.map((character) => `${character}云计算和${character}云和${character}`).join('');

    const hits = found(text, lexicon);

    expect(hits).toEqual(naiveSearch(text, words));
    expect(hits).toHaveLength(600);
  });

  it('finds a word that fills the whole text', () => {
    expect(found('中国移动', lexiconOf(['中国移动']))).toEqual([[0, 4, 'c0']]);
  });

  it('returns a shorter word when the longer one would cut a Latin word', () => {
    expect(found('中国ab', lexiconOf(['中国', '中国a']))).toEqual([[0, 2, 'c0']]);
  });

  it('folds capitals, full-width and traditional characters', () => {
    const lexicon = lexiconOf(['腾讯ai']);

    expect(found('騰訊AI，腾讯ＡＩ', lexicon)).toEqual([
      [0, 4, 'c0'],
      [5, 9, 'c0'],
    ]);
  });

  it('reports whether a name is also an ordinary word', () => {
    const fruit = aCompany({
      id: 'fruit',
      names: { zh: '苹果', en: 'Apple' },
      aliases: [{ text: '苹果公司', kind: 'short' }],
      homonym: { words: ['苹果'], sense: { zh: '水果', en: 'the fruit' } },
    });

    const hits = findWords('苹果、苹果公司', loadLexicon(compileLexicon([fruit])));

    expect(hits.map(({ isHomonym }) => isHomonym)).toEqual([true, false]);
  });

  it('ignores a blocked phrase and the name in it', () => {
    expect(found('腾讯音乐和腾讯', lexiconOf(['腾讯']))).toEqual([[5, 7, 'c0']]);
  });

  it('finds nothing with an empty lexicon', () => {
    expect(found('中国移动 abc', lexiconOf([]))).toEqual([]);
  });
});
