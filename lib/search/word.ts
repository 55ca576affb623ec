// Search words: a company's names, aliases and codes, normalized (folded, without separators) and with pinyin.
import { foldPairs } from '../recognition/fold-pairs.ts';
import { createFold, foldWord } from '../recognition/fold.ts';

/** Kinds of words, in ranking order. */
export const fields = ['name', 'alias', 'code'] as const;
export type Field = (typeof fields)[number];

export interface Word {
  field: Field;
  /** As written. */
  text: string;
  /** Normalized for comparison. */
  plain: string;
  /** Per unit of `plain`: the pinyin initial, or the unit itself. `null` without pinyin for every character. */
  initials: string | null;
  pinyin: string | undefined;
}

/** Per unit of `plain`; computed only for words that may match. */
export interface Layout {
  /** Offset in `text`. */
  at: readonly number[];
  /** Whether a word of the text begins here. */
  isStart: readonly boolean[];
  /** Pinyin syllable, empty for other characters. */
  syllables: readonly string[];
}

const fold = createFold(foldPairs);

/** Whitespace, symbols and punctuation are ignored: users type SK-Hynix, input methods insert han'wu'ji. */
const separator = /[\s\p{P}\p{S}\p{Cf}]/u;
const separators = new RegExp(separator, 'gu');
const chinese = /[\u3400-\u9fff]/;

/** Normalizes a query like the words it is compared with. ü becomes v, which keyboards and pinyin data use for it. */
export const plainQuery = (query: string): string =>
  foldWord(query.normalize('NFC'), fold).replaceAll('ü', 'v').replace(separators, '');

function initialsOf(plain: string, pinyin: string | undefined): string | null {
  const syllables = pinyin?.split(' ') ?? [];
  let next = 0;
  let initials = '';
  for (const unit of syllables.length > 0 ? plain : '') {
    initials += chinese.test(unit) ? (syllables[next++]?.[0] ?? '') : unit;
  }
  return next > 0 && next === syllables.length && initials.length === plain.length ? initials : null;
}

/** Normalizes many words at once: characters outside of words, such as private-use ones, stay and can separate them. */
export const plainText = (text: string): string => foldWord(text, fold).replace(separators, '');

/** @param pinyin one syllable per Chinese character of `text`, separated by spaces. */
export function createWord(field: Field, text: string, pinyin?: string): Word {
  const folded = foldWord(text, fold);
  const plain = separator.test(folded) ? folded.replace(separators, '') : folded;
  return { field, text, plain, initials: initialsOf(plain, pinyin), pinyin };
}

const layouts = new WeakMap<Word, Layout>();

/** Cached per word, because each keystroke searches again. */
export function layoutOf(word: Word): Layout {
  const known = layouts.get(word);
  if (known) return known;
  const layout = computeLayout(word);
  layouts.set(word, layout);
  return layout;
}

function computeLayout({ text, pinyin }: Word): Layout {
  const folded = foldWord(text, fold);
  const remaining = pinyin?.split(' ') ?? [];
  const at: number[] = [];
  const isStart: boolean[] = [];
  const syllables: string[] = [];
  let previous = '';
  for (let offset = 0; offset < folded.length; offset++) {
    const unit = folded[offset]!;
    if (!separator.test(unit)) {
      const isChinese = chinese.test(unit);
      at.push(offset);
      isStart.push(previous === '' || separator.test(previous) || isChinese !== chinese.test(previous));
      syllables.push(isChinese ? (remaining.shift() ?? '') : '');
    }
    previous = unit;
  }
  return { at, isStart, syllables };
}
