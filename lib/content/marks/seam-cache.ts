// Caches the seam checks of a page and requests missing ones from the background in batches. Creating a segmenter in the
// page would block it for 12 to 17 ms.
import type { Mention } from '../../model/mention.ts';
import type { SeamCheck } from '../../recognition/seams.ts';
import { createAnswerCache } from './answer-cache.ts';

/** The arguments of one seam check. */
export type Seam = [around: string, start: number, end: number];

export interface SeamCache {
  /** Returns false while the answer is unknown; `takeMissing` then returns true. */
  check: SeamCheck;
  /** Whether any check since the last call had no answer yet. */
  takeMissing: () => boolean;
  /** Requests the missing answers. */
  flush: () => void;
}

/** The most checks in one message. */
export const mostSeams = 200;

/**
 * @param ask returns one answer for each check; must not reject.
 * @param onAnswered called after each batch of answers.
 */
export function createSeamCache(ask: (seams: Seam[]) => Promise<boolean[]>, onAnswered: () => void): SeamCache {
  const { answerTo, takeMissing, flush } = createAnswerCache<Seam, boolean>({
    keyOf: ([around, start, end]) => `${start} ${end} ${around}`,
    ask,
    fallback: false,
    mostAtOnce: mostSeams,
    onAnswered,
  });
  return { check: (...seam) => answerTo(seam) ?? false, takeMissing, flush };
}

/** Finds mentions in a text, and says whether answers of the background are missing for it. */
export interface Finder extends Pick<SeamCache, 'takeMissing' | 'flush'> {
  find: (text: string) => Mention[];
}

/** @param onAnswered called when missing answers are there. */
export type CreateFinder = (onAnswered: () => void) => Finder;
