// A word that a company can be found by, as searching compares it: folded, without what stands between its letters, with
// the way each Chinese character is said.
import { createFold, foldWord } from '../recognition/fold.ts';
import { traditionalPairs } from '../recognition/traditional.ts';
import { widthPairs } from '../recognition/width-pairs.ts';

/** What a word is of its company. Earlier ones go first where all else is alike. */
export const fields = ['name', 'alias', 'code'] as const;
export type Field = (typeof fields)[number];

export interface Word {
  field: Field;
  /** As it is written. */
  text: string;
  /** As it is compared. */
  plain: string;
  /** For each unit of `plain`, where in `text` it stands. */
  at: readonly number[];
  /** For each unit of `plain`, whether a word of the text begins there. */
  isStart: readonly boolean[];
  /** For each unit of `plain` its syllable, empty for what is no Chinese character; null where nothing is known of it. */
  syllables: readonly string[] | null;
}

const fold = createFold(widthPairs + traditionalPairs);

/** White space, signs and punctuation: people write SK-Hynix, an input method writes han'wu'ji. */
const between = /[\s\p{P}\p{S}\p{Cf}]/u;
const chinese = /[\u3400-\u9fff]/;

/** What is typed, as words are compared. Pinyin has ü where keyboards have v. */
export const plainQuery = (query: string): string =>
  foldWord(query.normalize('NFC'), fold).replaceAll('ü', 'v').replace(new RegExp(between, 'gu'), '');

/** @param pinyin a syllable for each Chinese character of `text`, with spaces between. */
export function createWord(field: Field, text: string, pinyin?: string): Word {
  const folded = foldWord(text, fold);
  const said = pinyin?.split(' ') ?? [];
  const at: number[] = [];
  const isStart: boolean[] = [];
  const syllables: string[] = [];
  let plain = '';
  let before = '';
  for (let offset = 0; offset < folded.length; offset++) {
    const unit = folded[offset]!;
    if (!between.test(unit)) {
      const isChinese = chinese.test(unit);
      plain += unit;
      at.push(offset);
      isStart.push(before === '' || between.test(before) || isChinese !== chinese.test(before));
      syllables.push(isChinese ? (said.shift() ?? '?') : '');
    }
    before = unit;
  }
  return { field, text, plain, at, isStart, syllables: pinyin && !syllables.includes('?') ? syllables : null };
}
