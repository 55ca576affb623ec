// Compiles the user's aliases and mutes into the words that pages get. Runs in the background and in extension pages.
import type { Mute } from '../model/mute.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import { isCommonWord } from './common-words.ts';
import { chooseAnchors } from './compile-prefilter.ts';
import { foldPairs, ideographPairs } from './fold-pairs.ts';
import { createFold, foldWord, type FoldTable } from './fold.ts';
import { longestOwnWord, mostOwnWords, type OwnWord, type OwnWords } from './own-words.ts';

/** The user's rows, newest first. */
export interface UserWords {
  mutes: readonly Pick<Mute, 'word' | 'host'>[];
  ownAliases: readonly Pick<OwnAlias, 'word' | 'companyId'>[];
  /** Names of companies that only the user's reports have, the newest report's first. The user's own aliases go first. */
  reportNames?: readonly ReportName[];
}

export interface ReportName {
  word: string;
  companyId: string;
  /** Whether it may mean something else, so that it is marked only where signals show that it means the company. */
  isAmbiguous: boolean;
}

export const noUserWords: UserWords = { mutes: [], ownAliases: [] };

let fold: FoldTable | undefined;

/** Whether an alias is an ordinary word too: it is marked only where signals show that it means the company. */
export const isCommonAlias = (word: string): boolean => isCommonWord(folded(word.trim()));

const folded = (word: string): string => foldWord(word, (fold ??= createFold(foldPairs)));

const isShort = (word: string): boolean => word.length <= longestOwnWord;

/** Folded words that are muted on `host`; '' gives those that are muted on all sites. */
export const mutesOn = ({ mutes }: UserWords, host: string): string[] =>
  [...new Set(mutes.filter((mute) => mute.host === host).map(({ word }) => folded(word)))]
    .filter(isShort)
    .slice(0, mostOwnWords)
    .toSorted();

/** The pairs whose plain character occurs in a word, so that all its written forms are found. */
function pairsOf(words: readonly string[]): string {
  const characters = new Set(words.join(''));
  let pairs = '';
  for (let at = 0; at < ideographPairs.length; at += 2) {
    if (characters.has(ideographPairs[at + 1]!)) pairs += ideographPairs.slice(at, at + 2);
  }
  return pairs;
}

interface Meaning {
  companyId: string;
  isAmbiguous: boolean;
}

const ownWord = (word: string, { companyId, isAmbiguous }: Meaning, anchor: number): OwnWord =>
  isAmbiguous || isCommonWord(word) ? [word, companyId, anchor, true] : [word, companyId, anchor];

/** Deterministic: the same rows give the same value in any order. @param siteMutes fingerprint of the mutes of single sites. */
export function compileOwnWords(user: UserWords, siteMutes: string): OwnWords {
  const companies = new Map<string, Meaning>();
  const add = (word: string, meaning: Meaning): void => {
    const text = folded(word.trim());
    if (text.length >= 2 && isShort(text) && companies.size < mostOwnWords && !companies.has(text))
      companies.set(text, meaning);
  };
  for (const { word, companyId } of user.ownAliases) add(word, { companyId, isAmbiguous: false });
  for (const { word, ...meaning } of user.reportNames ?? []) add(word, meaning);
  const words = [...companies.keys()].toSorted();
  const { anchored, others } = chooseAnchors(words);
  return {
    aliases: [
      ...anchored.map(({ word, at }) => ownWord(word, companies.get(word)!, at)),
      ...others.map((word) => ownWord(word, companies.get(word)!, -1)),
    ],
    mutes: mutesOn(user, ''),
    foldPairs: pairsOf(words),
    siteMutes,
  };
}
