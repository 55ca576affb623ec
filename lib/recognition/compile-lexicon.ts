// Compiles companies into LexiconData. Runs in the background and in tools, never in a page. It yields between chunks,
// because many names take a second and the background must keep answering messages.
import type { Company } from '../model/company.ts';
import type { Mute } from '../model/mute.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import { encodeUint32 } from './base64.ts';
import { foldPairs, ideographPairs } from './fold-pairs.ts';
import { createFold, foldWord, type FoldTable } from './fold.ts';
import { homonymRules } from './homonyms/index.ts';
import { maxWordLength, wordFlag, type LexiconData } from './lexicon.ts';
import { patterns } from './patterns.ts';
import { forEachInChunks, joined } from './cooperative.ts';
import { compilePrefilter } from './compile-prefilter.ts';
import { blockedPhrases } from './blocklist.ts';
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

/** Whether the mark excludes 公司 or 集团 (苹果公司, 阿里巴巴集团). It includes them in full legal names and very short names. */
const isTrimmed = (name: string): boolean =>
  /^[^公司集团]{2,}(?:公司|集团)$/.test(name) && !/(?:有限|股份|责任)公司$/.test(name);

/** Returns only the fold pairs whose plain character occurs in a name, rule or pattern, to keep the page's table small. */
function* requiredPairs(words: readonly Word[]): Generator<void, string> {
  const characters = new Set(JSON.stringify([homonymRules, patterns]));
  yield* forEachInChunks(words, ({ text }) => {
    for (let at = 0; at < text.length; at++) characters.add(text.charAt(at));
  });
  let pairs = widthPairs;
  for (let at = 0; at < ideographPairs.length; at += 2) {
    if (characters.has(ideographPairs[at + 1]!)) pairs += ideographPairs.slice(at, at + 2);
  }
  return pairs;
}

const longestFirst = (a: Word, b: Word): number =>
  b.text.length - a.text.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.owner - b.owner);

/** Character pairs whose words are sorted between two yields. Dozens of words can begin with one pair. */
const pairsAtOnce = 50;

/** Sorts by the first two characters, then longest first. Sorts pair by pair, because one large sort could not yield. */
function* sortWords(words: Iterable<Word>): Generator<void, Word[]> {
  const byPair = new Map<number, Word[]>();
  yield* forEachInChunks(words, (word) => {
    const pair = (word.text.charCodeAt(0) << 16) | word.text.charCodeAt(1);
    const same = byPair.get(pair);
    if (same) same.push(word);
    else byPair.set(pair, [word]);
  });
  yield;
  const ordered: Word[] = [];
  // Sorted as unsigned numbers, pairs are in the order of their characters.
  const sortPair = (pair: number): void => {
    ordered.push(...byPair.get(pair | 0)!.toSorted(longestFirst));
  };
  yield* forEachInChunks(Uint32Array.from(byPair.keys()).toSorted(), sortPair, pairsAtOnce);
  return ordered;
}

function* tableOf(words: readonly Word[]): Generator<void, Uint32Array> {
  const table = new Uint32Array(words.length * 2);
  let start = 0;
  yield* forEachInChunks(words, (word, index) => {
    table[index * 2] = (start << 8) | word.text.length;
    table[index * 2 + 1] = (word.owner << 8) | word.flags;
    start += word.text.length;
  });
  return table;
}

/** Characters that are hashed between two yields. */
const hashChunk = 200_000;

/** A short fingerprint (FNV-1a, 32 bits, with the length). It only has to differ between successive lexicons. */
function* fingerprint(texts: readonly string[]): Generator<void, string> {
  let hash = 0x811c9dc5;
  let length = 0;
  for (const text of texts) {
    for (let from = 0; from < text.length; from += hashChunk) {
      const to = Math.min(text.length, from + hashChunk);
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      yield;
    }
    // Marks the boundary between two texts.
    hash = Math.imul(hash, 0x01000193);
    length += text.length;
  }
  return `${(hash >>> 0).toString(36)}-${length.toString(36)}`;
}

/** The user's muted words and own aliases. */
export interface UserWords {
  mutes: readonly Pick<Mute, 'word' | 'host'>[];
  ownAliases: readonly Pick<OwnAlias, 'word' | 'companyId'>[];
}

const noUserWords: UserWords = { mutes: [], ownAliases: [] };

function mutesByHost(mutes: UserWords['mutes'], fold: FoldTable): Record<string, string[]> {
  const byHost = Map.groupBy(mutes, ({ host }) => host);
  return Object.fromEntries([...byHost].map(([host, same]) => [host, same.map(({ word }) => foldWord(word, fold))]));
}

function* wordsOf(
  companies: readonly Company[],
  { ownAliases }: UserWords,
  fold: FoldTable,
): Generator<void, Map<string, Word>> {
  const words = new Map<string, Word>();
  // The user's own aliases take precedence and are never ambiguous.
  for (const { word, companyId } of ownAliases) {
    const owner = companies.findIndex(({ id }) => id === companyId);
    const text = foldWord(word, fold);
    if (owner >= 0) words.set(text, { text, owner, flags: 0 });
  }
  const ruled = new Set(homonymRules.flatMap((rule) => rule.words));
  yield* forEachInChunks(companies, (company, owner) => {
    const own = new Set(company.homonym?.words.map((word) => foldWord(word, fold)));
    for (const name of namesOf(company)) {
      const text = foldWord(name, fold);
      if (words.has(text)) continue;
      const isHomonym = ruled.has(text) || own.has(text);
      const flags = (isHomonym ? wordFlag.homonym : 0) | (isTrimmed(name) ? wordFlag.trimmed : 0);
      words.set(text, { text, owner, flags });
    }
  });
  for (const phrase of blockedPhrases) {
    const text = foldWord(phrase, fold);
    if (!words.has(text)) words.set(text, { text, owner: 0, flags: wordFlag.blocker });
  }
  return words;
}

function* codesOf(companies: readonly Company[]): Generator<void, string[]> {
  const codes: string[] = [];
  yield* forEachInChunks(companies, ({ listings }, owner) => {
    for (const { code, formerCodes = [], exchange } of listings) {
      for (const one of [code, ...formerCodes]) codes.push(`${one}.${exchange}=${owner}`);
    }
  });
  return codes;
}

/** A compilation in progress. It can be abandoned after any step. */
export type Compilation = Generator<void, LexiconData>;

/**
 * Compiles a lexicon and yields between chunks. If two companies share a word, which is an error in the data, the first
 * one gets it. Names of one character are left out, because no signal could confirm them.
 */
export function* compileInSteps(companies: readonly Company[], user: UserWords = noUserWords): Compilation {
  const fold = createFold(foldPairs);
  const words = yield* sortWords((yield* wordsOf(companies, user, fold)).values());
  const content = {
    companies: yield* joined(companies, ({ id }) => id, '\n'),
    foldPairs: yield* requiredPairs(words),
    text: yield* joined(words, ({ text }) => text, ''),
    words: yield* encodeUint32(yield* tableOf(words)),
    codes: yield* joined(yield* codesOf(companies), (code) => code, '\n'),
    mutes: mutesByHost(user.mutes, fold),
    evidence: { rules: homonymRules, patterns },
  };
  const texts = Object.values(content).map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  const stamp = yield* fingerprint(texts);
  const names: string[] = [];
  yield* forEachInChunks(words, ({ text, flags }) => {
    if ((flags & wordFlag.blocker) === 0) names.push(text);
  });
  const prefilter = yield* compilePrefilter(names, content.codes, content.foldPairs, stamp);
  return { format: 6, stamp, ...content, prefilter };
}

/** Compiles a lexicon synchronously, for tools, tests and small sets of companies. */
export function compileLexicon(companies: readonly Company[], user?: UserWords): LexiconData {
  const compilation = compileInSteps(companies, user);
  for (;;) {
    const step = compilation.next();
    if (step.done) return step.value;
  }
}
