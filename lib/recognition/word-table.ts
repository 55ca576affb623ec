// The sorted word table of a lexicon: words ordered by their first two characters and then longest first, packed into
// integers. Used when the packaged lexicon is built, and in pages for the user's own words.

export interface Word {
  /** Folded; at least two characters. */
  text: string;
  /** Index of its company. */
  owner: number;
  flags: number;
}

/** The first two characters as an unsigned number. */
const pairOf = ({ text }: Word): number => text.charCodeAt(0) * 0x10000 + text.charCodeAt(1);

const inOrder = (a: Word, b: Word): number =>
  pairOf(a) - pairOf(b) ||
  b.text.length - a.text.length ||
  (a.text < b.text ? -1 : a.text > b.text ? 1 : a.owner - b.owner);

export const sortWords = (words: Iterable<Word>): Word[] => [...words].toSorted(inOrder);

/** Two entries per word: start << 8 | length, then owner << 8 | flags. @param words sorted. */
export function tableOf(words: readonly Word[]): Uint32Array {
  const table = new Uint32Array(words.length * 2);
  let start = 0;
  for (const [index, { text, owner, flags }] of words.entries()) {
    table[index * 2] = (start << 8) | text.length;
    table[index * 2 + 1] = (owner << 8) | flags;
    start += text.length;
  }
  return table;
}

/** One integer per word: owner << 11 | flags << 8 | length. Its start follows from the lengths. @param words sorted. */
export const packWords = (words: readonly Word[]): Uint32Array =>
  Uint32Array.from(words, ({ text, owner, flags }) => (owner << 11) | (flags << 8) | text.length);

/** @param letters the length of all words together. @returns the table of `tableOf`. @throws if words are missing. */
export function unpackWords(packed: Uint32Array, letters: number): Uint32Array {
  const table = new Uint32Array(packed.length * 2);
  let start = 0;
  for (const [index, word] of packed.entries()) {
    const length = word & 0xff;
    table[index * 2] = (start << 8) | length;
    table[index * 2 + 1] = ((word >>> 11) << 8) | ((word >>> 8) & 7);
    start += length;
  }
  if (start !== letters) throw new Error('bad words');
  return table;
}
