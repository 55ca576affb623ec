// Company search: ranked hits with the matching word, and the listings that the query may mean but the index does not have.
import type { Company } from '../model/company.ts';
import type { Listing } from '../model/listing.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import { formsOf, readListings } from './codes.ts';
import { emptyDirectorySearch, type DirectorySearch } from './directory-search.ts';
import { fieldRank, fieldRanks, matchWord, tierRank, type Match } from './match.ts';
import { createWord, plainQuery, type Word } from './word.ts';

interface Entry {
  company: Company;
  words: readonly Word[];
  isWatched: boolean;
  /** Known from the directory only. */
  isListedOnly: boolean;
}

/** Built once per page: results keep their place when the user stars one of them. */
export interface SearchIndex {
  entries: readonly Entry[];
  /** By "300308.SZSE", former codes included. */
  byListing: ReadonlyMap<string, Entry>;
  directory: DirectorySearch;
}

export interface Hit extends Omit<Entry, 'words'> {
  match: Match;
}

export interface Found {
  hits: Hit[];
  /** Possible listings if the whole query is a code that no company in the index has. */
  unknown: Listing[];
}

/** Longer than any name. */
const longestQuery = 1000;

const listingKey = ({ code, exchange }: Pick<Listing, 'code' | 'exchange'>): string => `${code}.${exchange}`;

function wordsOf({ names, aliases, listings, pinyin = {} }: Company, own: readonly string[]): Word[] {
  const nameTexts = new Set([names.zh, names.en]);
  const others = new Set([...aliases.map(({ text }) => text), ...own].filter((text) => !nameTexts.has(text)));
  return [
    ...[...nameTexts].map((text) => createWord('name', text, pinyin[text])),
    ...[...others].map((text) => createWord('alias', text, pinyin[text])),
    ...listings.flatMap(formsOf).map((form) => createWord('code', form)),
  ];
}

/** The user's own data that search uses. */
export interface UserData {
  aliases: readonly OwnAlias[];
  watchedIds: ReadonlySet<string>;
}

export function createSearchIndex(
  companies: readonly Company[],
  { aliases, watchedIds }: UserData = { aliases: [], watchedIds: new Set() },
  directory: DirectorySearch = emptyDirectorySearch,
): SearchIndex {
  const own = Map.groupBy(aliases, ({ companyId }) => companyId);
  const entries = companies.map((company) => ({
    company,
    words: wordsOf(company, own.get(company.id)?.map(({ word }) => word) ?? []),
    isWatched: watchedIds.has(company.id),
    isListedOnly: false,
  }));
  return { entries, byListing: listingsIn(entries), directory };
}

const listingsIn = (entries: readonly Entry[]): Map<string, Entry> =>
  new Map(
    entries.flatMap((entry) =>
      entry.company.listings.flatMap(({ code, exchange, formerCodes = [] }) =>
        [code, ...formerCodes].map((one) => [listingKey({ code: one, exchange }), entry] as const),
      ),
    ),
  );

/** More than a page shows, so that the ranking by whole words sees all of them. */
const mostOfDirectory = 60;

const distinct = (companies: readonly Company[]): Company[] => [
  ...new Map(companies.map((company) => [company.id, company])).values(),
];

/** Companies that only the directory knows, by name or by one of the listings that the query may mean. */
const listedOnly = ({ directory, byListing }: SearchIndex, query: string, listings: readonly Listing[]): Entry[] =>
  distinct([
    ...listings.flatMap((listing) => directory.find(plainQuery(listingKey(listing)), 1)),
    ...directory.find(query, mostOfDirectory),
  ])
    .filter(({ listings }) => !listings.some((listing) => byListing.has(listingKey(listing))))
    .map((company) => ({ company, words: wordsOf(company, []), isWatched: false, isListedOnly: true }));

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

/** Match of a code that was parsed but whose form is not indexed: 300308.XSHE, 深交所:300308. */
const codeMatch = ({ code }: Listing): Match => ({
  field: 'code',
  isPinyin: false,
  text: code,
  spans: [[0, code.length]],
  tier: 'whole',
});

/** Tier of the match, then watched companies, then those that only the directory knows last. 0 is best. */
const groupRank = ({ match, isWatched, isListedOnly }: Hit): number =>
  4 * tierRank(match) + 2 * Number(!isWatched) + Number(isListedOnly);

/** Breaks ties by report coverage, which the caller checks only for the top hits. */
export const reportedFirst = (hits: readonly Hit[], isReported: (companyId: string) => boolean): Hit[] =>
  hits.toSorted(
    (a, b) => groupRank(a) - groupRank(b) || Number(isReported(b.company.id)) - Number(isReported(a.company.id)),
  );

/** Order of the hits, as one number, because a letter can have thousands of them. 0 is best. */
function rankOf(hit: Hit): number {
  const length = Math.min(hit.match.text.length, longestQuery - 1);
  return (groupRank(hit) * fieldRanks + fieldRank(hit.match)) * longestQuery + length;
}

/**
 * Ranks by tier (whole word, prefix, start of an inner word, infix), then watched companies, then those that only the
 * directory knows last, then field (names, aliases, codes, pinyin), then shorter words, then the order of the index.
 * @param query as typed.
 */
export function search(index: SearchIndex, query: string, most: number): Found {
  const nothing: Found = { hits: [], unknown: [] };
  // An article pasted by mistake, which no word contains.
  if (query.length > longestQuery) return nothing;
  const plain = plainQuery(query);
  if (plain === '') return nothing;
  const listings = readListings(query);
  const others = listedOnly(index, plain, listings);
  const ofOthers = listingsIn(others);
  const listed = (listing: Listing): Entry | undefined =>
    ofOthers.get(listingKey(listing)) ?? index.byListing.get(listingKey(listing));
  const listingOf = new Map(listings.map((one) => [listed(one), one] as const));
  const ranked: { hit: Hit; rank: number }[] = [];
  for (const entries of [index.entries, others]) {
    for (const entry of entries) {
      const listing = listingOf.get(entry);
      const match = bestMatch(entry.words, plain) ?? (listing ? codeMatch(listing) : null);
      if (!match) continue;
      const { company, isWatched, isListedOnly } = entry;
      const hit = { company, match, isWatched, isListedOnly };
      ranked.push({ hit, rank: rankOf(hit) });
    }
  }
  const hits = ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ hit }) => hit);
  // A number that is the prefix of a known code is probably still being typed.
  const isAnswered =
    listings.some(listed) || (/^\d{1,5}$/.test(plain) && hits.some(({ match }) => match.tier !== 'infix'));
  return { hits, unknown: isAnswered ? [] : listings };
}
