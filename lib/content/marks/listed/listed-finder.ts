// Finds the names of listed companies on a page, with the answers of the background. Part of listed.js.
import { createFold } from '../../../recognition/fold.ts';
import { mostListedTexts, type ListedMention, type ListedText } from '../../../model/listed-mention.ts';
import { findListedCandidates, findListedMentions } from '../../../recognition/listed/listed-texts.ts';
import { loadNameFilter, type NameFilterData } from '../../../recognition/listed/name-filter.ts';
import type { ReadOver } from '../../../recognition/squeeze.ts';
import { createAnswerCache } from '../answer-cache.ts';
import type { FindCandidates } from '../reading-tasks.ts';
import type { CreateFinder } from '../seam-cache.ts';

export type AskListed = (texts: ListedText[]) => Promise<readonly (readonly ListedMention[])[]>;

/** @param foldPairs of the prefilter. @param ask must not reject. */
export function createListedFinder(
  data: NameFilterData,
  foldPairs: string,
  ask: AskListed,
): { findCandidates: FindCandidates; finderFor: (rules: ReadOver) => CreateFinder } {
  const filter = loadNameFilter(data, (morePairs) => createFold(foldPairs + morePairs));
  return {
    findCandidates: (text, most) => findListedCandidates(text, filter, most),
    finderFor: (rules) => (onAnswered) => {
      const answers = createAnswerCache<ListedText, readonly ListedMention[]>({
        keyOf: ({ text, spans }) => `${text}\n${spans.join()}`,
        ask,
        fallback: [],
        mostAtOnce: mostListedTexts,
        onAnswered,
      });
      return { ...answers, find: (text) => findListedMentions(text, filter, rules, answers.answerTo) };
    },
  };
}
