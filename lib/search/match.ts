// Matches a query against one indexed word, by its letters or by pinyin.
import { fields, layoutOf, type Field, type Layout, type Word } from './word.ts';

/** How much of the word matches, best first. */
const tiers = ['whole', 'prefix', 'word-start', 'infix'] as const;
type Tier = (typeof tiers)[number];

/** Offsets into the word's text; `end` is exclusive. */
export type Span = readonly [start: number, end: number];

export interface Match {
  field: Field;
  isPinyin: boolean;
  /** The word as written; `spans` are its matched parts. */
  text: string;
  spans: readonly Span[];
  tier: Tier;
}

/** 0 is best. */
export const tierRank = ({ tier }: Match): number => tiers.indexOf(tier);
/** The number of values of `fieldRank`. */
export const fieldRanks = 2 * fields.length;
/** 0 is best: letters before pinyin, then names before aliases before codes. */
export const fieldRank = ({ field, isPinyin }: Match): number => fields.indexOf(field) + (isPinyin ? fields.length : 0);

/** Maps units `from` to `to` of `plain` to a span of the text, including separators between them. */
const spanOf = ({ at }: Layout, from: number, to: number): Span => [at[from]!, at[to - 1]! + 1];

function matchLetters(word: Word, query: string): Match | null {
  const { field, text, plain } = word;
  const first = plain.indexOf(query);
  if (first < 0) return null;
  const layout = layoutOf(word);
  let found = first;
  while (found > 0 && !layout.isStart[found]) found = plain.indexOf(query, found + 1);
  const start = found < 0 ? first : found;
  const tier = start > 0 ? (found > 0 ? 'word-start' : 'infix') : plain.length === query.length ? 'whole' : 'prefix';
  return { field, isPinyin: false, text, spans: [spanOf(layout, start, start + query.length)], tier };
}

/** No match, for `matchFrom`. */
const none = -1;

/**
 * The part of the word that `matchFrom` has matched, as one number, because it is called for most names at each keystroke:
 * twice the offset of the unit after it, plus 1 if the query ends within a syllable.
 */
const matchedTo = (end: number, isCut: boolean): number => 2 * end + Number(isCut);

/** How a unit of a word can be typed: as it is, or by its whole syllable, its initial of two letters, or its first letter. */
const spellings = ['unit', 'syllable', 'digraph', 'letter'] as const;

/** Length of the spelling of a unit at offset `at` of the query; 0 if the query is different there. */
function spelledLength(
  spelling: (typeof spellings)[number],
  unit: string,
  syllable: string,
  query: string,
  at: number,
): number {
  if (spelling === 'unit') return query[at] === unit ? 1 : 0;
  if (syllable === '' || query[at] !== syllable[0]) return 0;
  if (spelling === 'syllable') return query.startsWith(syllable, at) ? syllable.length : 0;
  // zh, ch and sh.
  if (spelling === 'digraph') return syllable[1] === 'h' && query[at + 1] === 'h' ? 2 : 0;
  return 1;
}

/**
 * Matches the word from unit `from` against `query` from offset `at`, recursively. A character matches itself, its whole
 * syllable or its initial (zh, ch and sh count as initials); the last syllable may be incomplete. Prefers an alternative
 * that reaches the end of the word, else the one with the longest syllables.
 * @returns see `matchedTo`; `none` if it does not match.
 */
function matchFrom(plain: string, syllables: readonly string[], query: string, from: number, at: number): number {
  if (at === query.length) return matchedTo(from, false);
  const unit = plain[from];
  if (unit === undefined) return none;
  const syllable = syllables[from]!;
  let best = none;
  for (const spelling of spellings) {
    const length = spelledLength(spelling, unit, syllable, query, at);
    if (length === 0) continue;
    const rest = matchFrom(plain, syllables, query, from + 1, at + length);
    if (rest === matchedTo(plain.length, false)) return rest;
    if (best === none) best = rest;
  }
  if (best !== none) return best;
  const isCut = syllable !== '' && query[at] === syllable[0] && syllable.startsWith(query.slice(at));
  return isCut ? matchedTo(from + 1, true) : none;
}

function matchPinyin(word: Word, query: string): Match | null {
  const { field, text, plain, initials } = word;
  if (!initials) return null;
  let layout: Layout | null = null;
  // A single letter only matches the first character: as an inner initial it would match almost every name.
  const last = query.length === 1 ? 0 : plain.length - 1;
  for (let from = 0; from <= last; from++) {
    // Fast path: the initials rule out most names before the layout is computed.
    if (initials[from] !== query[0] && plain[from] !== query[0]) continue;
    layout ??= layoutOf(word);
    const found = matchFrom(plain, layout.syllables, query, from, 0);
    if (found === none) continue;
    const isWhole = from === 0 && found === matchedTo(plain.length, false);
    // Two initials only count as a prefix: otherwise they would fully match half of all short names.
    const tier = isWhole && query.length > 2 ? 'whole' : from === 0 ? 'prefix' : 'infix';
    return { field, isPinyin: true, text, spans: [spanOf(layout, from, found >> 1)], tier };
  }
  return null;
}

const latin = /[a-z]/;

/** @param query as returned by plainQuery(), not empty. */
export const matchWord = (word: Word, query: string): Match | null =>
  matchLetters(word, query) ?? (latin.test(query) ? matchPinyin(word, query) : null);
