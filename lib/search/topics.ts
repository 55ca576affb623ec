// Search over named things that are no companies: sectors and themes, reports, settings, actions.
import { matchWord, tierRank, type Match } from './match.ts';
import type { ReadingOf } from './pinyin.ts';
import { createWord, plainQuery, type Word } from './word.ts';

interface Entry<T> {
  topic: T;
  words: readonly Word[];
}

export type TopicIndex<T> = readonly Entry<T>[];

export interface TopicHit<T> {
  topic: T;
  match: Match;
}

/** @param textsOf the texts that find a topic, first its name. */
export const createTopicIndex = <T>(
  topics: readonly T[],
  textsOf: (topic: T) => readonly string[],
  readingOf: ReadingOf,
): TopicIndex<T> =>
  topics.map((topic) => ({
    topic,
    words: [...new Set(textsOf(topic))].map((text) => createWord('name', text, readingOf(text) ?? undefined)),
  }));

const latin = /^[a-z]+$/;

/** Initials in the middle of a long name match by chance. */
const isLikely = ({ isPinyin, tier }: Match, query: string): boolean =>
  !isPinyin || tier === 'prefix' || tier === 'whole' || query.length > 2;

/** Best match first; equal ones in the order of the index. @param query as typed. */
export function searchTopics<T>(index: TopicIndex<T>, query: string, most: number): TopicHit<T>[] {
  const plain = plainQuery(query);
  // One Latin letter begins something everywhere.
  if (plain === '' || (plain.length === 1 && latin.test(plain))) return [];
  const hits = index.flatMap(({ topic, words }) => {
    const matches = words.flatMap((word) => matchWord(word, plain) ?? []).filter((match) => isLikely(match, plain));
    const [match] = matches.toSorted((a, b) => tierRank(a) - tierRank(b));
    return match ? [{ topic, match }] : [];
  });
  return hits.toSorted((a, b) => tierRank(a.match) - tierRank(b.match)).slice(0, most);
}
