// Seam checks of a page: answered from memory, and asked of the background in batches. A segmenter of the page's own would
// cost 12 to 17 ms in one task the first time.
import type { SeamCheck } from '../../recognition/seams.ts';

/** One question: the arguments of a seam check. */
export type Seam = [around: string, start: number, end: number];

export interface SeamCache {
  /** False while the answer is unknown; `isMissing` tells. */
  check: SeamCheck;
  /** Whether a check since the last call had no answer yet. */
  takeMissing: () => boolean;
  /** Asks for what was missing. */
  flush: () => void;
}

const keyOf = (around: string, start: number, end: number): string => `${start} ${end} ${around}`;

/** More answers are not kept: a page repeats itself, but not for ever. */
const mostAnswers = 5000;

/** As many are asked at once as a message may hold. */
export const mostSeams = 200;

/**
 * @param ask answers each of the questions; must not reject.
 * @param onAnswered called when answers came that were missing.
 */
export function createSeamCache(ask: (seams: Seam[]) => Promise<boolean[]>, onAnswered: () => void): SeamCache {
  const answers = new Map<string, boolean>();
  let missing = new Map<string, Seam>();
  let isMissing = false;

  async function askAll(): Promise<void> {
    const batch = [...missing].slice(0, mostSeams);
    for (const [key] of batch) missing.delete(key);
    const found = await ask(batch.map(([, seam]) => seam));
    if (answers.size > mostAnswers) answers.clear();
    batch.forEach(([key], index) => answers.set(key, found[index] ?? false));
    onAnswered();
    if (missing.size > 0) await askAll();
  }

  let asking: Promise<void> | undefined;
  return {
    check(around, start, end) {
      const key = keyOf(around, start, end);
      const known = answers.get(key);
      if (known === undefined) {
        isMissing = true;
        missing.set(key, [around, start, end]);
      }
      return known ?? false;
    },
    takeMissing() {
      const before = isMissing;
      isMissing = false;
      return before;
    },
    flush() {
      if (missing.size === 0) return;
      asking ??= askAll().finally(() => {
        asking = undefined;
      });
    },
  };
}
