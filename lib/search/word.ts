// A word that a company can be found by, as searching compares it: folded, without what stands between its letters, with
// the way each Chinese character is said.
import { foldPairs } from '../recognition/fold-pairs.ts';
import { createFold, foldWord } from '../recognition/fold.ts';

/** What a word is of its company. Earlier ones go first where all else is alike. */
export const fields = ['name', 'alias', 'code'] as const;
export type Field = (typeof fields)[number];

export interface Word {
  field: Field;
  /** As it is written. */
  text: string;
  /** As it is compared. */
  plain: string;
  /** For each unit of `plain` the letter it is said with first, or itself; null where nobody has said it. */
  initials: string | null;
  pinyin: string | undefined;
}

/** What only a word that may answer is asked. */
export interface Layout {
  /** For each unit of `plain`, where in `text` it stands. */
  at: readonly number[];
  /** For each unit of `plain`, whether a word of the text begins there. */
  isStart: readonly boolean[];
  /** For each unit of `plain` its syllable, empty for what is no Chinese character. */
  syllables: readonly string[];
}

const fold = createFold(foldPairs);

/** White space, signs and punctuation: people write SK-Hynix, an input method writes han'wu'ji. */
const between = /[\s\p{P}\p{S}\p{Cf}]/u;
const allBetween = new RegExp(between, 'gu');
const chinese = /[\u3400-\u9fff]/;

/** What is typed, as words are compared. Pinyin has ü where keyboards have v. */
export const plainQuery = (query: string): string =>
  foldWord(query.normalize('NFC'), fold).replaceAll('ü', 'v').replace(new RegExp(between, 'gu'), '');

function initialsOf(plain: string, pinyin: string | undefined): string | null {
  const said = pinyin?.split(' ') ?? [];
  let next = 0;
  let initials = '';
  for (const unit of said.length > 0 ? plain : '') initials += chinese.test(unit) ? (said[next++]?.[0] ?? '') : unit;
  return next > 0 && next === said.length && initials.length === plain.length ? initials : null;
}

/** @param pinyin a syllable for each Chinese character of `text`, with spaces between. */
export function createWord(field: Field, text: string, pinyin?: string): Word {
  const folded = foldWord(text, fold);
  const plain = between.test(folded) ? folded.replace(allBetween, '') : folded;
  return { field, text, plain, initials: initialsOf(plain, pinyin), pinyin };
}

const layouts = new WeakMap<Word, Layout>();

/** Once for each word: the next letter is typed soon. */
export function layoutOf(word: Word): Layout {
  const known = layouts.get(word);
  if (known) return known;
  const layout = layOut(word);
  layouts.set(word, layout);
  return layout;
}

function layOut({ text, pinyin }: Word): Layout {
  const folded = foldWord(text, fold);
  const said = pinyin?.split(' ') ?? [];
  const at: number[] = [];
  const isStart: boolean[] = [];
  const syllables: string[] = [];
  let before = '';
  for (let offset = 0; offset < folded.length; offset++) {
    const unit = folded[offset]!;
    if (!between.test(unit)) {
      const isChinese = chinese.test(unit);
      at.push(offset);
      isStart.push(before === '' || between.test(before) || isChinese !== chinese.test(before));
      syllables.push(isChinese ? (said.shift() ?? '') : '');
    }
    before = unit;
  }
  return { at, isStart, syllables };
}
