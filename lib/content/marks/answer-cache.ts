// Caches answers of the background to questions about a page's text, and requests missing ones in batches.

export interface AnswerCache<Q, A> {
  /** `undefined` while the answer is unknown; `takeMissing` then returns true. */
  answerTo: (question: Q) => A | undefined;
  /** Whether any answer since the last call was unknown. */
  takeMissing: () => boolean;
  /** Requests the missing answers. */
  flush: () => void;
}

interface AnswerCacheDeps<Q, A> {
  keyOf: (question: Q) => string;
  /** Returns one answer for each question; must not reject. */
  ask: (questions: Q[]) => Promise<readonly A[]>;
  /** The answer to a question that `ask` left out. */
  fallback: A;
  /** The most questions in one message. */
  mostAtOnce: number;
  /** Called after each batch of answers. */
  onAnswered: () => void;
}

/** Above this size, the cache is cleared. */
const mostAnswers = 5000;

export function createAnswerCache<Q, A>(deps: AnswerCacheDeps<Q, A>): AnswerCache<Q, A> {
  const { keyOf, ask, fallback, mostAtOnce, onAnswered } = deps;
  const answers = new Map<string, A>();
  const missing = new Map<string, Q>();
  let isMissing = false;

  async function requestAll(): Promise<void> {
    const batch = [...missing].slice(0, mostAtOnce);
    for (const [key] of batch) missing.delete(key);
    const found = await ask(batch.map(([, question]) => question));
    if (answers.size > mostAnswers) answers.clear();
    batch.forEach(([key], index) => answers.set(key, found[index] ?? fallback));
    onAnswered();
    if (missing.size > 0) await requestAll();
  }

  let asking: Promise<void> | undefined;
  return {
    answerTo(question) {
      const key = keyOf(question);
      const known = answers.get(key);
      if (known === undefined) {
        isMissing = true;
        missing.set(key, question);
      }
      return known;
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
