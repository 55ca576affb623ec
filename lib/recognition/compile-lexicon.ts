// Companies → LexiconData. Runs in the background and in tools, never in a page.
import type { Company } from '../model/company.ts';
import type { Mute } from '../model/mute.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import { encodeUint32 } from './base64.ts';
import { createFold, foldWord, type FoldTable } from './fold.ts';
import { financeWords, homonymRules } from './homonyms/index.ts';
import { maxWordLength, wordFlag, type LexiconData } from './lexicon.ts';
import { patterns } from './patterns.ts';
import { traditionalPairs } from './traditional.ts';
import { notNames } from './not-names.ts';
import { widthPairs } from './width-pairs.ts';

interface Word {
  text: string;
  owner: number;
  flags: number;
}

function namesOf(company: Company): string[] {
  const names = [company.names.zh, company.names.en, ...company.aliases.map((alias) => alias.text)];
  return [...new Set(names.filter((name) => name.length >= 2 && name.length <= maxWordLength))];
}

/** 苹果公司 and 阿里巴巴集团, but not a full legal name, nor a name that would be left too short. */
const isTrimmed = (name: string): boolean =>
  /^[^公司集团]{2,}(?:公司|集团)$/.test(name) && !/(?:有限|股份|责任)公司$/.test(name);

/** Only the pairs whose plain character some word, or some word of evidence, has: the page's table stays small. */
function neededPairs(words: Word[]): string {
  const evidence = [financeWords, JSON.stringify(homonymRules)];
  const characters = new Set([...words.map((word) => word.text), ...evidence].flatMap((text) => text.split('')));
  let pairs = widthPairs;
  for (let at = 0; at < traditionalPairs.length; at += 2) {
    if (characters.has(traditionalPairs[at + 1]!)) pairs += traditionalPairs.slice(at, at + 2);
  }
  return pairs;
}

const byPairThenLongest = (a: Word, b: Word): number => {
  const [pairA, pairB] = [a.text.slice(0, 2), b.text.slice(0, 2)];
  if (pairA !== pairB) return pairA < pairB ? -1 : 1;
  if (a.text.length !== b.text.length) return b.text.length - a.text.length;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : a.owner - b.owner;
};

function encodeWords(words: Word[]): string {
  const table = new Uint32Array(words.length * 2);
  let start = 0;
  words.forEach((word, index) => {
    table[index * 2] = (start << 8) | word.text.length;
    table[index * 2 + 1] = (word.owner << 8) | word.flags;
    start += word.text.length;
  });
  return encodeUint32(table);
}

/** A short fingerprint (FNV-1a, 32 bits, with the length): it only has to tell one lexicon from the one before. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}

/** What the user says of words. */
export interface UserWords {
  mutes: readonly Pick<Mute, 'word' | 'host'>[];
  ownAliases: readonly Pick<OwnAlias, 'word' | 'companyId'>[];
}

const noUserWords: UserWords = { mutes: [], ownAliases: [] };

function mutesByHost(mutes: UserWords['mutes'], fold: FoldTable): Record<string, string[]> {
  const byHost = Map.groupBy(mutes, ({ host }) => host);
  return Object.fromEntries([...byHost].map(([host, same]) => [host, same.map(({ word }) => foldWord(word, fold))]));
}

/**
 * Two companies may share a word only by mistake of the data; the first in the list keeps it.
 * Names of one character are left out: no evidence could make them sure.
 */
export function compileLexicon(companies: readonly Company[], user: UserWords = noUserWords): LexiconData {
  const fold = createFold(widthPairs + traditionalPairs);
  const words = new Map<string, Word>();
  // The user's own word comes first, and is never in doubt.
  for (const { word, companyId } of user.ownAliases) {
    const owner = companies.findIndex(({ id }) => id === companyId);
    const text = foldWord(word, fold);
    if (owner >= 0) words.set(text, { text, owner, flags: 0 });
  }
  const ruled = homonymRules.flatMap((rule) => rule.words);
  companies.forEach((company, owner) => {
    const homonyms = new Set([...ruled, ...(company.homonym?.words ?? []).map((word) => foldWord(word, fold))]);
    for (const name of namesOf(company)) {
      const text = foldWord(name, fold);
      if (words.has(text)) continue;
      const flags = (homonyms.has(text) ? wordFlag.homonym : 0) | (isTrimmed(name) ? wordFlag.trimmed : 0);
      words.set(text, { text, owner, flags });
    }
  });
  for (const phrase of notNames) {
    const text = foldWord(phrase, fold);
    if (!words.has(text)) words.set(text, { text, owner: 0, flags: wordFlag.blocker });
  }
  const ordered = [...words.values()].toSorted(byPairThenLongest);
  const codes = companies.flatMap((company, owner) =>
    company.listings.flatMap((listing) =>
      [listing.code, ...(listing.formerCodes ?? [])].map((code) => `${code}.${listing.exchange}=${owner}`),
    ),
  );
  const mutes = mutesByHost(user.mutes, fold);
  const content = {
    companies: companies.map((company) => company.id).join('\n'),
    foldPairs: neededPairs(ordered),
    text: ordered.map((word) => word.text).join(''),
    words: encodeWords(ordered),
    codes: codes.join('\n'),
    mutes,
    evidence: { rules: homonymRules, patterns },
  };
  return { format: 3, stamp: fingerprint(JSON.stringify(content)), ...content };
}
