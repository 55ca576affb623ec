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

interface PinyinPrefix {
  /** The unit after the last matched one. */
  end: number;
  /** The query ends within a syllable. */
  isCut: boolean;
}

/**
 * Matches the word from unit `from` against `query` from offset `at`, recursively. A character matches itself, its whole
 * syllable or its initial (zh, ch and sh count as initials); the last syllable may be incomplete. Prefers an alternative
 * that reaches the end of the word, else the one with the longest syllables.
 */
function matchFrom(
  plain: string,
  syllables: readonly string[],
  query: string,
  from: number,
  at: number,
): PinyinPrefix | null {
  if (at === query.length) return { end: from, isCut: false };
  const unit = plain[from];
  if (unit === undefined) return null;
  const syllable = syllables[from]!;
  const hasInitial = syllable !== '' && query[at] === syllable[0];
  const spellings = hasInitial ? [syllable, ...(syllable[1] === 'h' ? [syllable.slice(0, 2)] : []), syllable[0]!] : [];
  let best: PinyinPrefix | null = null;
  for (const spelling of [unit, ...spellings]) {
    if (!query.startsWith(spelling, at)) continue;
    const rest = matchFrom(plain, syllables, query, from + 1, at + spelling.length);
    if (rest && !rest.isCut && rest.end === plain.length) return rest;
    best ??= rest;
  }
  return best ?? (hasInitial && syllable.startsWith(query.slice(at)) ? { end: from + 1, isCut: true } : null);
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
    if (!found) continue;
    const isWhole = from === 0 && found.end === plain.length && !found.isCut;
    // Two initials only count as a prefix: otherwise they would fully match half of all short names.
    const tier = isWhole && query.length > 2 ? 'whole' : from === 0 ? 'prefix' : 'infix';
    return { field, isPinyin: true, text, spans: [spanOf(layout, from, found.end)], tier };
  }
  return null;
}

const latin = /[a-z]/;

/** @param query as returned by plainQuery(), not empty. */
export const matchWord = (word: Word, query: string): Match | null =>
  matchLetters(word, query) ?? (latin.test(query) ? matchPinyin(word, query) : null);
