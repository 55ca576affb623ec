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

/** Bits of a word's flags in the packed table. */
const flagBits = 3;
const packedLength = 3;

/** Three bytes per word: its length, and owner << 3 | flags. Its start follows from the lengths. @param words sorted. */
export function packWords(words: readonly Word[]): Uint8Array {
  const bytes = new Uint8Array(words.length * packedLength);
  for (const [index, { text, owner, flags }] of words.entries()) {
    const meaning = (owner << flagBits) | flags;
    if (meaning > 0xffff) throw new Error(`too many companies: ${owner}`);
    bytes.set([text.length, meaning & 0xff, meaning >>> 8], index * packedLength);
  }
  return bytes;
}

/** @param letters the length of all words together. @returns the table of `tableOf`. @throws if `bytes` are not all words. */
export function unpackWords(bytes: Uint8Array, letters: number): Uint32Array {
  const table = new Uint32Array((bytes.length / packedLength) * 2);
  let start = 0;
  for (let word = 0; word * packedLength < bytes.length; word++) {
    const at = word * packedLength;
    const meaning = bytes[at + 1]! | (bytes[at + 2]! << 8);
    table[word * 2] = (start << 8) | bytes[at]!;
    table[word * 2 + 1] = ((meaning >>> flagBits) << 8) | (meaning & ((1 << flagBits) - 1));
    start += bytes[at]!;
  }
  if (start !== letters) throw new Error('the word table is damaged');
  return table;
}
