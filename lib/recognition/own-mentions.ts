// Second pass of recognition: finds the user's own aliases in a text. The first pass, over the packaged words, does not know
// them, so a page cannot learn them from public mentions.
import { createMention, type Mention } from '../model/mention.ts';
import { longestAt, type WordHit, type WordScan } from './automaton.ts';
import { createAddressCheck } from './boundaries.ts';
import { foldWord, type FoldTable } from './fold.ts';
import { createWordTables, wordFlag, type Lexicon, type WordTables } from './lexicon.ts';
import { scoreLocally } from './local-score.ts';
import { readPlain, restoreOffsets } from './plain-text.ts';
import { checkSeam } from './seam-penalty.ts';
import type { OwnWords } from './own-words.ts';
import type { SeamCheck } from './seams.ts';
import { sortWords, tableOf } from './word-table.ts';

export interface OwnLexicon extends WordTables {
  /** The packaged lexicon, for its patterns and for longer words that contain an own alias. */
  packaged: Lexicon;
}

/** @param fold of the packaged pairs and those of `own`. @returns `null` if the user has no aliases. */
export function createOwnLexicon({ aliases }: OwnWords, packaged: Lexicon, fold: () => FoldTable): OwnLexicon | null {
  if (aliases.length === 0) return null;
  const companies = [...new Set(aliases.map(([, companyId]) => companyId))];
  const owners = new Map(companies.map((companyId, owner) => [companyId, owner]));
  const words = sortWords(
    aliases.map(([text, companyId, , isCommon]) => ({
      text,
      owner: owners.get(companyId)!,
      flags: isCommon === true ? wordFlag.homonym : 0,
    })),
  );
  const text = words.map((word) => word.text).join('');
  return { ...createWordTables(text, tableOf(words), companies, fold()), packaged };
}

const lengthOf = ({ words }: WordTables, word: number): number => (word < 0 ? 0 : words[word * 2]! & 0xff);

/**
 * Finds own aliases, leftmost-longest among the own and the packaged words: 浪潮 is not the alias in 浪潮软件. Of two words of
 * the same length, the own one wins.
 */
function scanOwnWords(text: string, own: OwnLexicon): WordScan {
  const { packaged, fold, words, companies } = own;
  const hits: WordHit[] = [];
  let kinds = 0;
  for (let at = 0; at < text.length; at++) kinds |= fold[text.charCodeAt(at)]!;
  for (let at = 0; at < text.length - 1;) {
    const word = longestAt(text, at, own);
    const length = lengthOf(own, word);
    const other = lengthOf(packaged, longestAt(text, at, packaged));
    if (length > 0 && length >= other) {
      const meaning = words[word * 2 + 1]!;
      const companyId = companies[meaning >>> 8] ?? '';
      hits.push({ start: at, end: at + length, companyId, isHomonym: (meaning & wordFlag.homonym) !== 0 });
    }
    at += Math.max(length, other, 1);
  }
  return { hits, kinds };
}

/**
 * Returns the mentions by own aliases in `text`, in reading order and without overlap. Those of ordinary words are ambiguous,
 * with their local score.
 */
export function findOwnMentions(text: string, own: OwnLexicon, isSeam: SeamCheck): Mention[] {
  const { rules } = own.packaged;
  const { plain, cuts, hits } = readPlain(text, (one) => scanOwnWords(one, own), rules);
  if (hits.length === 0) return [];
  const isInAddress = createAddressCheck(plain, rules.address);
  const mentions = hits
    .filter(({ start, end }) => !isInAddress(start, end))
    .map(({ start, end, companyId, isHomonym }): Mention => {
      const suffix = rules.classSuffix.exec(plain.slice(end, end + 6))?.[0] ?? '';
      return {
        ...createMention({
          start,
          end: end + suffix.length,
          form: 'name',
          companyId,
          isHomonym,
          reasons: [isHomonym ? 'homonym' : 'own-alias'],
        }),
        word: foldWord(plain.slice(start, end), own.fold),
        isOwn: true,
      };
    });
  for (const mention of mentions) checkSeam({ plain, cuts }, text, mention, own.fold, isSeam);
  if (mentions.some((mention) => mention.isHomonym)) scoreLocally(plain, mentions, { fold: own.fold, rules });
  restoreOffsets(mentions, cuts);
  return mentions;
}
