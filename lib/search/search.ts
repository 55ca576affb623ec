// What was typed → companies, best first, each with the word that answered; and the listings it may mean that nobody knows.
import type { Company } from '../model/company.ts';
import type { Listing } from '../model/listing.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import { formsOf, readListings } from './codes.ts';
import { fieldRank, matchWord, tierRank, type Match } from './match.ts';
import { createWord, plainQuery, type Word } from './word.ts';

interface Entry {
  company: Company;
  words: readonly Word[];
  isWatched: boolean;
}

/** Made once for a page that searches, so that a result does not move away under the star that watches it. */
export interface SearchIndex {
  entries: readonly Entry[];
  /** "300308.SZSE", old codes too. */
  byListing: ReadonlyMap<string, Entry>;
}

export interface Hit {
  company: Company;
  match: Match;
  isWatched: boolean;
}

export interface Found {
  hits: Hit[];
  /** Where the whole is a code and no company of the index has it. */
  unknown: Listing[];
}

const listingKey = ({ code, exchange }: Pick<Listing, 'code' | 'exchange'>): string => `${code}.${exchange}`;

function wordsOf({ names, aliases, listings, pinyin = {} }: Company, own: readonly string[]): Word[] {
  const called = new Set([names.zh, names.en]);
  const others = new Set([...aliases.map(({ text }) => text), ...own].filter((text) => !called.has(text)));
  return [
    ...[...called].map((text) => createWord('name', text, pinyin[text])),
    ...[...others].map((text) => createWord('alias', text, pinyin[text])),
    ...listings.flatMap(formsOf).map((form) => createWord('code', form)),
  ];
}

/** What is the user's. */
export interface Own {
  aliases: readonly OwnAlias[];
  watchedIds: ReadonlySet<string>;
}

export function createSearchIndex(
  companies: readonly Company[],
  { aliases, watchedIds }: Own = { aliases: [], watchedIds: new Set() },
): SearchIndex {
  const own = Map.groupBy(aliases, ({ companyId }) => companyId);
  const entries = companies.map((company) => ({
    company,
    words: wordsOf(company, own.get(company.id)?.map(({ word }) => word) ?? []),
    isWatched: watchedIds.has(company.id),
  }));
  const byListing = new Map(
    entries.flatMap((entry) =>
      entry.company.listings.flatMap(({ code, exchange, formerCodes = [] }) =>
        [code, ...formerCodes].map((one) => [listingKey({ code: one, exchange }), entry] as const),
      ),
    ),
  );
  return { entries, byListing };
}

const byMatch = (a: Match, b: Match): number =>
  tierRank(a) - tierRank(b) || fieldRank(a) - fieldRank(b) || a.text.length - b.text.length;

function bestMatch(words: readonly Word[], query: string): Match | null {
  let best: Match | null = null;
  for (const word of words) {
    const match = matchWord(word, query);
    if (match && (!best || byMatch(match, best) < 0)) best = match;
  }
  return best;
}

/** A code in a form that is not found letter by letter: 300308.XSHE, 深交所:300308. */
const asCode = ({ code }: Listing): Match => ({
  field: 'code',
  isPinyin: false,
  text: code,
  spans: [[0, code.length]],
  tier: 'whole',
});

const byWatch = (a: Hit, b: Hit): number =>
  tierRank(a.match) - tierRank(b.match) || Number(b.isWatched) - Number(a.isWatched);

/** Of hits that match alike, those of which a report says something go first. Who they are is asked of few. */
export const reportedFirst = (hits: readonly Hit[], isReported: (companyId: string) => boolean): Hit[] =>
  hits.toSorted((a, b) => byWatch(a, b) || Number(isReported(b.company.id)) - Number(isReported(a.company.id)));

/**
 * The whole word before its beginning, that before its middle; then what is watched; then names before codes before
 * pinyin; then short words; else as the companies stand.
 * @param query as it was typed.
 */
export function search(index: SearchIndex, query: string, most: number): Found {
  const plain = plainQuery(query);
  if (plain === '') return { hits: [], unknown: [] };
  const listings = readListings(query);
  const meant = new Map(listings.flatMap((one) => [[index.byListing.get(listingKey(one)), one] as const]));
  const ranked = index.entries.flatMap((entry) => {
    const listing = meant.get(entry);
    const match = bestMatch(entry.words, plain) ?? (listing ? asCode(listing) : null);
    if (!match) return [];
    return [{ company: entry.company, match, isWatched: entry.isWatched }];
  });
  const hits = ranked.toSorted((a, b) => byWatch(a, b) || byMatch(a.match, b.match)).slice(0, most);
  // A number that begins a known code is most likely being typed on.
  const isAnswered =
    listings.some((one) => index.byListing.has(listingKey(one))) ||
    (/^\d{1,5}$/.test(plain) && hits.some(({ match }) => match.tier !== 'infix'));
  return { hits, unknown: isAnswered ? [] : listings };
}
