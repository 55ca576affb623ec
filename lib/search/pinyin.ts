// Pinyin of any Chinese text from a table of characters, for names that come without their pinyin.

/** Pinyin of Chinese characters, without tones. */
export interface PinyinTable {
  /** Each character followed by its usual syllable: "阿a安an". */
  characters: string;
  /** All syllables of the names in which a character is read in another way: "chong qing". */
  names: Readonly<Record<string, string>>;
}

/** One syllable per Chinese character of the text; `null` without such characters, or if one of them is not in the table. */
export type ReadingOf = (text: string) => string | null;

const chinese = /[\u3400-\u9fff]/g;

export function createReadings({ characters, names }: PinyinTable): ReadingOf {
  const syllables = new Map(
    [...characters.matchAll(/([\u3400-\u9fff])([a-z]+)/g)].map(([, character, syllable]) => [character!, syllable!]),
  );
  return (text) => {
    const read = (text.match(chinese) ?? []).map((character) => syllables.get(character));
    return names[text] ?? (read.length > 0 && !read.includes(undefined) ? read.join(' ') : null);
  };
}
