// Caches the seam checks of a page and requests missing ones from the background in batches. Creating a segmenter in the
// page would block it for 12 to 17 ms.
import type { SeamCheck } from '../../recognition/seams.ts';

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

const keyOf = (around: string, start: number, end: number): string => `${start} ${end} ${around}`;

/** Above this size, the cache is cleared. */
const mostAnswers = 5000;

/** The most checks in one message. */
export const mostSeams = 200;

/**
 * @param ask returns one answer for each check; must not reject.
 * @param onAnswered called after each batch of answers.
 */
export function createSeamCache(ask: (seams: Seam[]) => Promise<boolean[]>, onAnswered: () => void): SeamCache {
  const answers = new Map<string, boolean>();
  let missing = new Map<string, Seam>();
  let isMissing = false;

  async function requestAll(): Promise<void> {
    const batch = [...missing].slice(0, mostSeams);
    for (const [key] of batch) missing.delete(key);
    const found = await ask(batch.map(([, seam]) => seam));
    if (answers.size > mostAnswers) answers.clear();
    batch.forEach(([key], index) => answers.set(key, found[index] ?? false));
    onAnswered();
    if (missing.size > 0) await requestAll();
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
      asking ??= requestAll().finally(() => {
        asking = undefined;
      });
    },
  };
}
