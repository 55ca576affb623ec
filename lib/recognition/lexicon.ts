// Lexicon: every word the pages look for, in one JSON-safe value that loads without building a dictionary.
import { decodeUint32 } from './base64.ts';
import { createFold, type FoldTable } from './fold.ts';
import type { PrefilterData } from './prefilter-data.ts';
import { createRules, type RecognitionRules, type RuleData } from './rules.ts';

/** What the background compiles and `storage.local` holds. */
export interface LexiconData {
  format: 5;
  /** Changes whenever anything in it does; pages reload it then. */
  stamp: string;
  /** Company ids, joined by line feeds; a word's owner is an index into them. */
  companies: string;
  /** Fold pairs beyond the built-in ones (traditional → simplified), only those that any word needs. */
  foldPairs: string;
  /** All words, folded and concatenated, ordered by their first two characters and then longest first. */
  text: string;
  /** Base64 of a Uint32Array, two entries a word: start << 8 | length, then owner << 8 | flags. */
  words: string;
  /** `CODE.EXCHANGE=owner`, joined by line feeds. */
  codes: string;
  /** How doubtful names are decided. */
  evidence: RuleData;
  /** Folded words that the user muted, by host; under "" those muted everywhere. */
  mutes: Record<string, string[]>;
  /** Stored by itself: pages read it first, and most need nothing else. */
  prefilter: PrefilterData;
}

export const wordFlag = {
  /** Also an ordinary word: needs evidence. */
  homonym: 1,
  /** A longer word that contains a name and means something else; it is matched so that the name is not. */
  blocker: 2,
  /** A short name with 公司 or 集团 behind it: sure as a whole, but the name is what is marked. */
  trimmed: 4,
} as const;

/** The length of 公司 and 集团. */
export const trimmedLength = 2;

export const maxWordLength = 255;

export interface Lexicon {
  companies: string[];
  fold: FoldTable;
  text: string;
  words: Uint32Array;
  /** One bit for each hash of two characters that begin a word. */
  filter: Uint8Array;
  /** One bit for each hash of such a pair with the character after it; of a word of two characters, with 0. */
  tails: Uint8Array;
  /** How far a hash is shifted down to its bit in either. */
  bitmapShift: number;
  /** Open-addressed table: pair of first characters → index of its first word + 1; 0 is empty. */
  slots: Uint32Array;
  /** How far a hash is shifted down to its slot. */
  slotShift: number;
  /** `CODE.EXCHANGE` → company id; parsed when first asked. */
  codes: () => ReadonlyMap<string, string>;
  rules: RecognitionRules;
  /** Whether the user muted this folded word on this host or everywhere. */
  isMuted: (word: string, host: string) => boolean;
}

/** Few words: bitmaps that stay in the nearest cache; many: such as still turn most positions away. */
const smallBitmapBits = 18;
const largeBitmapBits = 20;
const manyWords = 20_000;

/** Spreads a pair over all bits (2³² over the golden ratio). */
export const hashFactor = 0x9e3779b1;

/** A hash of two character codes, well mixed in its high bits, which index filter and slots. */
export const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, hashFactor) >>> 0;

/** The same with the character that follows. */
export const tailHash = (pair: number, third: number): number => Math.imul(pair ^ third, 0x85ebca6b) >>> 0;

export const hasBit = (bitmap: Uint8Array, bit: number): boolean => (bitmap[bit >>> 3]! & (1 << (bit & 7))) !== 0;

const setBit = (bitmap: Uint8Array, bit: number): void => {
  bitmap[bit >>> 3]! |= 1 << (bit & 7);
};

/**
 * @param fold the table made of the same pairs, if there is one already.
 * @throws when `data` is of a format this build does not read.
 */
export function loadLexicon(data: Omit<LexiconData, 'prefilter'>, fold = createFold(data.foldPairs)): Lexicon {
  if (data.format !== 5) throw new Error('unknown lexicon format');
  const words = decodeUint32(data.words);
  const { text } = data;
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
  const companies = data.companies.split('\n');
  let codes: Map<string, string> | undefined;
  return {
    companies,
    fold,
    text,
    words,
    filter,
    tails,
    bitmapShift,
    slots,
    slotShift,
    codes: () =>
      (codes ??= new Map(
        data.codes.split('\n').map((line) => {
          const [code = '', owner = ''] = line.split('=');
          return [code, companies[Number(owner)] ?? ''];
        }),
      )),
    rules: createRules(data.evidence),
    isMuted: (word, host) => [data.mutes[''], data.mutes[host]].some((words) => words?.includes(word)),
  };
}
