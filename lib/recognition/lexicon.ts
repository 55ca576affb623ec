// The lexicon: all words that pages are searched for, as one JSON-safe value that loads without building a dictionary.
import { decodeBytes } from './base64.ts';
import { createFold, type FoldTable } from './fold.ts';
import type { PrefilterData } from './prefilter-data.ts';
import { createRules, type RecognitionRules, type RuleData } from './rules.ts';
import { unpackWords } from './word-table.ts';

/** Compiled when the extension is built. */
export interface LexiconData {
  /** Company ids, joined by line feeds. A word's owner is an index into this list. */
  companies: string;
  /** Fold pairs (see fold.ts); of the ideographs, only those that occur in a word, rule or pattern. */
  foldPairs: string;
  /** All words, folded and concatenated, ordered by their first two characters and then longest first. */
  text: string;
  /** Base64 of the packed table, see word-table.ts. */
  words: string;
  /** `CODE.EXCHANGE=owner`, joined by line feeds. */
  codes: string;
  /** Rules for the disambiguation of names, and patterns. */
  evidence: RuleData;
  /** Packaged separately, as prefilter.js: pages load it first, and most pages need nothing else. */
  prefilter: PrefilterData;
}

/** What lexicon.js contains. Pages have the fold pairs from prefilter.js. */
export type PackagedLexicon = Omit<LexiconData, 'prefilter' | 'foldPairs'>;

export const wordFlag = {
  /** Also an ordinary word; needs disambiguation. */
  homonym: 1,
  /** A longer word that contains a name and means something else. Matching it prevents a match of the name. */
  blocker: 2,
  /** A short name followed by 公司 or 集团: unambiguous as a whole, but only the name is marked. */
  trimmed: 4,
} as const;

/** The length of 公司 and 集团. */
export const trimmedLength = 2;

export const maxWordLength = 255;

export interface Lexicon extends WordTables {
  /** `CODE.EXCHANGE` → company id. Parsed on first use. */
  codes: () => ReadonlyMap<string, string>;
  rules: RecognitionRules;
}

/** The words of a lexicon, with the lookup tables of the kernel. */
export interface WordTables {
  companies: string[];
  fold: FoldTable;
  text: string;
  words: Uint32Array;
  /** One bit per hash of the first two characters of a word. */
  filter: Uint8Array;
  /** One bit per hash of the first three characters of a word. In a word of two characters, the third is 0. */
  tails: Uint8Array;
  /** Right shift from a hash to its bit in `filter` and `tails`. */
  bitmapShift: number;
  /** Open-addressing hash table: first two characters → index of their first word + 1. 0 is empty. */
  slots: Uint32Array;
  /** Right shift from a hash to its slot. */
  slotShift: number;
}

/** With few words, the bitmaps fit into the L1 cache; with many words, they must be larger to still reject most positions. */
const smallBitmapBits = 18;
const largeBitmapBits = 20;
const manyWords = 20_000;

/** 2³² divided by the golden ratio (Fibonacci hashing). */
export const hashFactor = 0x9e3779b1;

/** Hashes two character codes. The high bits are well mixed; they index `filter` and `slots`. */
export const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, hashFactor) >>> 0;

/** Hashes a pair hash with the third character. */
export const tailHash = (pair: number, third: number): number => Math.imul(pair ^ third, 0x85ebca6b) >>> 0;

export const hasBit = (bitmap: Uint8Array, bit: number): boolean => (bitmap[bit >>> 3]! & (1 << (bit & 7))) !== 0;

const setBit = (bitmap: Uint8Array, bit: number): void => {
  bitmap[bit >>> 3]! |= 1 << (bit & 7);
};

/**
 * Builds the lookup tables of the kernel.
 * @param text the words, folded and concatenated, in the order of word-table.ts.
 * @param words two entries per word: start << 8 | length, then owner << 8 | flags.
 */
export function createWordTables(text: string, words: Uint32Array, companies: string[], fold: FoldTable): WordTables {
  const count = words.length / 2;
  const bitmapBits = count > manyWords ? largeBitmapBits : smallBitmapBits;
  const filter = new Uint8Array(1 << (bitmapBits - 3));
  const tails = new Uint8Array(filter.length);
  const bitmapShift = 32 - bitmapBits;
  const slotBits = Math.max(8, Math.ceil(Math.log2(count * 2 + 1)));
  const slotShift = 32 - slotBits;
  const slots = new Uint32Array(1 << slotBits);
  let previous = -1;
  for (let word = 0; word < count; word++) {
    const start = words[word * 2]! >>> 8;
    const hash = pairHash(text.charCodeAt(start), text.charCodeAt(start + 1));
    const isPair = (words[word * 2]! & 0xff) === 2;
    const third = isPair ? 0 : text.charCodeAt(start + 2);
    setBit(tails, tailHash(hash, third) >>> bitmapShift);
    if (hash === previous) continue;
    previous = hash;
    setBit(filter, hash >>> bitmapShift);
    let slot = hash >>> slotShift;
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word + 1;
  }
  return { companies, fold, text, words, filter, tails, bitmapShift, slots, slotShift };
}

/**
 * @param fold pass an existing table of the same pairs to avoid creating it again.
 * @throws if `data` is corrupt.
 */
export function loadLexicon(data: Omit<LexiconData, 'prefilter'>): Lexicon;
export function loadLexicon(data: PackagedLexicon, fold: FoldTable): Lexicon;
export function loadLexicon(
  data: PackagedLexicon & { foldPairs?: string },
  fold: FoldTable = createFold(data.foldPairs ?? ''),
): Lexicon {
  const companies = data.companies.split('\n');
  let codes: Map<string, string> | undefined;
  return {
    ...createWordTables(data.text, unpackWords(decodeBytes(data.words), data.text.length), companies, fold),
    codes: () =>
      (codes ??= new Map(
        data.codes.split('\n').map((line) => {
          const [code = '', owner = ''] = line.split('=');
          return [code, companies[Number(owner)] ?? ''];
        }),
      )),
    rules: createRules(data.evidence),
  };
}
