// Compiles the user's aliases and mutes into the words that pages get. Runs in the background and in extension pages.
import type { Mute } from '../model/mute.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import { chooseAnchors } from './compile-prefilter.ts';
import { foldPairs, ideographPairs } from './fold-pairs.ts';
import { createFold, foldWord, type FoldTable } from './fold.ts';
import { longestOwnWord, mostOwnWords, type OwnWords } from './own-words.ts';

/** The user's rows, newest first. */
export interface UserWords {
  mutes: readonly Pick<Mute, 'word' | 'host'>[];
  ownAliases: readonly Pick<OwnAlias, 'word' | 'companyId'>[];
}

export const noUserWords: UserWords = { mutes: [], ownAliases: [] };

let fold: FoldTable | undefined;

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

/** Deterministic: the same rows give the same value in any order. @param siteMutes fingerprint of the mutes of single sites. */
export function compileOwnWords(user: UserWords, siteMutes: string): OwnWords {
  const companies = new Map<string, string>();
  for (const { word, companyId } of user.ownAliases) {
    const text = folded(word.trim());
    if (text.length >= 2 && isShort(text) && companies.size < mostOwnWords && !companies.has(text))
      companies.set(text, companyId);
  }
  const words = [...companies.keys()].toSorted();
  const { anchored, others } = chooseAnchors(words);
  return {
    aliases: [
      ...anchored.map(({ word, at }) => [word, companies.get(word)!, at] as const),
      ...others.map((word) => [word, companies.get(word)!, -1] as const),
    ],
    mutes: mutesOn(user, ''),
    foldPairs: pairsOf(words),
    siteMutes,
  };
}
