// The user's own aliases and mutes as pages get them. The value lies where a compromised page process can change it, so pages
// parse it, and it holds words only: no patterns.

/** The key of `OwnWords` where pages read it. */
export const ownWordsKey = 'ownWords';

/**
 * A folded word, its company, the offset of its anchor (see prefilter.ts; -1 if it has none), and whether it is an ordinary
 * word too, so that it needs signals.
 */
export type OwnWord = readonly [word: string, companyId: string, anchor: number, isCommon?: boolean];

export interface OwnWords {
  aliases: readonly OwnWord[];
  /** Folded words that are muted on all sites. Pages ask the background for those that are muted on their site. */
  mutes: readonly string[];
  /** Fold pairs of the ideographs in the aliases, see fold.ts. */
  foldPairs: string;
  /** Differs when the words that are muted on single sites differ. */
  siteMutes: string;
}

export const noOwnWords: OwnWords = { aliases: [], mutes: [], foldPairs: '', siteMutes: '' };

export const mostOwnWords = 2000;
export const longestOwnWord = 80;
/** All pairs that exist are fewer. */
const longestPairs = 40_000;

const isWord = (value: unknown, least: number): value is string =>
  typeof value === 'string' && value.length >= least && value.length <= longestOwnWord;

/** Only its characters: the background knows the companies. */
const isCompanyId = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longestOwnWord && /^[a-z\d][a-z\d.-]*$/i.test(value);

function isOwnWord(value: unknown): value is OwnWord {
  if (!Array.isArray(value)) return false;
  const [word, companyId, anchor] = value as unknown[];
  return (
    isWord(word, 2) &&
    isCompanyId(companyId) &&
    Number.isInteger(anchor) &&
    Number(anchor) >= -1 &&
    Number(anchor) < word.length - 1
  );
}

/** @returns at most `mostOwnWords` words. */
export function parseMutes(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, mostOwnWords).filter((word) => isWord(word, 1)) : [];
}

/** Parses a stored value: whatever is invalid is left out. */
export function parseOwnWords(stored: unknown): OwnWords {
  if (typeof stored !== 'object' || stored === null) return noOwnWords;
  const { aliases, mutes, foldPairs, siteMutes } = stored as Record<string, unknown>;
  const hasPairs = typeof foldPairs === 'string' && foldPairs.length <= longestPairs;
  return {
    aliases: Array.isArray(aliases) ? aliases.slice(0, mostOwnWords).filter(isOwnWord) : [],
    mutes: parseMutes(mutes),
    foldPairs: hasPairs ? foldPairs : '',
    siteMutes: typeof siteMutes === 'string' ? siteMutes : '',
  };
}
