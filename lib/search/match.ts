// Whether and how a word answers what was typed: by its letters, or by how it is said.
import { fields, layoutOf, type Field, type Layout, type Word } from './word.ts';

/** How much of the word it is; the first is the best. */
const tiers = ['whole', 'prefix', 'word-start', 'infix'] as const;
type Tier = (typeof tiers)[number];

/** From offset to offset in the word's text. */
export type Span = readonly [start: number, end: number];

export interface Match {
  field: Field;
  isPinyin: boolean;
  /** The word as it is written, and what of it was meant. */
  text: string;
  spans: readonly Span[];
  tier: Tier;
}

/** 0 is best. */
export const tierRank = ({ tier }: Match): number => tiers.indexOf(tier);
/** Letters before sounds; of each, names before other words. */
export const fieldRank = ({ field, isPinyin }: Match): number => fields.indexOf(field) + (isPinyin ? fields.length : 0);

/** Units `from` to `to` of the word; what stands between letters is part of what they spell. */
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

interface Walk {
  /** The unit after the last that was said. */
  end: number;
  /** Whether the last syllable was not finished. */
  isCut: boolean;
}

/**
 * Says the word from unit `from` on as `query` does from `at` on: a character by itself, by its whole syllable, by its
 * initial (zh, ch and sh too); the last one may be cut short. Of several ways the one that says the word to its end, else
 * the one with the longest syllables.
 */
function walk(plain: string, syllables: readonly string[], query: string, from: number, at: number): Walk | null {
  if (at === query.length) return { end: from, isCut: false };
  const unit = plain[from];
  if (unit === undefined) return null;
  const syllable = syllables[from]!;
  const isSaid = syllable !== '' && query[at] === syllable[0];
  const said = isSaid ? [syllable, ...(syllable[1] === 'h' ? [syllable.slice(0, 2)] : []), syllable[0]!] : [];
  let best: Walk | null = null;
  for (const way of [unit, ...said]) {
    if (!query.startsWith(way, at)) continue;
    const rest = walk(plain, syllables, query, from + 1, at + way.length);
    if (rest && !rest.isCut && rest.end === plain.length) return rest;
    best ??= rest;
  }
  return best ?? (isSaid && syllable.startsWith(query.slice(at)) ? { end: from + 1, isCut: true } : null);
}

function matchPinyin(word: Word, query: string): Match | null {
  const { field, text, plain, initials } = word;
  if (!initials) return null;
  let layout: Layout | null = null;
  // One letter would be the initial of something in every name.
  const last = query.length === 1 ? 0 : plain.length - 1;
  for (let from = 0; from <= last; from++) {
    // Most names are turned away by their initials.
    if (initials[from] !== query[0] && plain[from] !== query[0]) continue;
    layout ??= layoutOf(word);
    const found = walk(plain, layout.syllables, query, from, 0);
    if (!found) continue;
    const isWhole = from === 0 && found.end === plain.length && !found.isCut;
    // Two initials are a beginning like any other: half of all short names would be whole by them.
    const tier = isWhole && query.length > 2 ? 'whole' : from === 0 ? 'prefix' : 'infix';
    return { field, isPinyin: true, text, spans: [spanOf(layout, from, found.end)], tier };
  }
  return null;
}

const latin = /[a-z]/;

/** @param query as plainQuery() has it, not empty. */
export const matchWord = (word: Word, query: string): Match | null =>
  matchLetters(word, query) ?? (latin.test(query) ? matchPinyin(word, query) : null);
