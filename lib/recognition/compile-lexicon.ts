// Compiles companies into LexiconData: at build time, in tools, and in the background for a look-up. Never in a page.
import type { Company } from '../model/company.ts';
import { encodeBytes } from './base64.ts';
import { blockedPhrases } from './blocklist.ts';
import { compilePrefilter } from './compile-prefilter.ts';
import { foldPairs, ideographPairs } from './fold-pairs.ts';
import { createFold, foldWord, type FoldTable } from './fold.ts';
import { homonymRules } from './homonyms/index.ts';
import { maxWordLength, wordFlag, type LexiconData } from './lexicon.ts';
import { patterns } from './patterns.ts';
import { pressNames } from './press-names.ts';
import { widthPairs } from './width-pairs.ts';
import { packWords, sortWords, type Word } from './word-table.ts';

export function namesOf(company: Company): string[] {
  const aliases = company.aliases.map((alias) => alias.text);
  const names = [company.names.zh, company.names.en, ...aliases, ...(pressNames[company.names.zh] ?? [])];
  return [...new Set(names.filter((name) => name.length >= 2 && name.length <= maxWordLength))];
}

/**
 * Whether the mark excludes 公司 or 集团 (苹果公司, 阿里巴巴集团), or 云端 (谷歌云端部门), which is no name of a cloud. It includes
 * 公司 and 集团 in full legal names and very short names.
 */
const isTrimmed = (name: string): boolean =>
  /^[^公司集团]{2,}(?:公司|集团|云端)$/.test(name) && !/(?:有限|股份|责任)公司$/.test(name);

/** Returns only the fold pairs whose plain character occurs in a name, rule or pattern, to keep the page's table small. */
function requiredPairs(words: readonly Word[]): string {
  const characters = new Set(JSON.stringify([homonymRules, patterns]));
  for (const { text } of words) for (let at = 0; at < text.length; at++) characters.add(text.charAt(at));
  let pairs = widthPairs;
  for (let at = 0; at < ideographPairs.length; at += 2) {
    if (characters.has(ideographPairs[at + 1]!)) pairs += ideographPairs.slice(at, at + 2);
  }
  return pairs;
}

function wordsOf(companies: readonly Company[], fold: FoldTable): Map<string, Word> {
  const words = new Map<string, Word>();
  const ruled = new Set(homonymRules.flatMap((rule) => rule.words));
  for (const [owner, company] of companies.entries()) {
    const own = new Set(company.homonym?.words.map((word) => foldWord(word, fold)));
    for (const name of namesOf(company)) {
      const text = foldWord(name, fold);
      if (words.has(text)) continue;
      const isHomonym = ruled.has(text) || own.has(text);
      const flags = (isHomonym ? wordFlag.homonym : 0) | (isTrimmed(name) ? wordFlag.trimmed : 0);
      words.set(text, { text, owner, flags });
    }
  }
  for (const phrase of blockedPhrases) {
    const text = foldWord(phrase, fold);
    if (!words.has(text)) words.set(text, { text, owner: 0, flags: wordFlag.blocker });
  }
  return words;
}

const codesOf = (companies: readonly Company[]): string[] =>
  companies.flatMap(({ listings }, owner) =>
    listings.flatMap(({ code, formerCodes = [], exchange }) =>
      [code, ...formerCodes].map((one) => `${one}.${exchange}=${owner}`),
    ),
  );

/**
 * If two companies share a word, which is an error in the data, the first one gets it. Names of one character are left out,
 * because no signal could confirm them.
 */
export function compileLexicon(companies: readonly Company[]): LexiconData {
  const words = sortWords(wordsOf(companies, createFold(foldPairs)).values());
  const codes = codesOf(companies).join('\n');
  const required = requiredPairs(words);
  const names = words.filter(({ flags }) => (flags & wordFlag.blocker) === 0).map(({ text }) => text);
  return {
    companies: companies.map(({ id }) => id).join('\n'),
    foldPairs: required,
    text: words.map(({ text }) => text).join(''),
    words: encodeBytes(packWords(words)),
    codes,
    evidence: { rules: homonymRules, patterns },
    prefilter: compilePrefilter(names, codes, required),
  };
}
