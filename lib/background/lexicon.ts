// Recompiles the stored lexicon when its input changes, in time slices so that messages are answered in between.
import { markLexiconStale, storedLexiconVersion, writeLexicon } from '../browser/page-storage.ts';
import type { Compilation } from '../recognition/compile-lexicon.ts';
import type { LexiconData } from '../recognition/lexicon.ts';
import type { Store } from '../store/open.ts';

/** Approximate length of a slice, which is the longest delay for a card request. */
const sliceMs = 5;

/** Not `scheduler.yield`: its continuation runs before messages that have arrived meanwhile. */
const yieldToOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs one slice. @returns `undefined` if compilation is not finished. */
function compileOn(compilation: Compilation): LexiconData | undefined {
  const sliceEnd = performance.now() + sliceMs;
  let step = compilation.next();
  while (!step.done && performance.now() < sliceEnd) step = compilation.next();
  return step.done ? step.value : undefined;
}

/** Compiles the current store content, without writing it. */
export async function compileNow(store: Store): Promise<LexiconData> {
  const compilation = await store.lexicon();
  for (;;) {
    const lexicon = compileOn(compilation);
    if (lexicon) return lexicon;
    await yieldToOthers();
  }
}

/** Number of changes reported to this worker. */
let changes = 0;
/** Settles when the latest change is written. If the worker is killed, the stored lexicon is stale and is recompiled. */
let refreshing: Promise<void> | null = null;

/** Restarts when another change arrives, so that an older lexicon never overwrites a newer one. */
async function compileLatest(store: Store): Promise<void> {
  try {
    for (let written = -1; written !== changes;) {
      const own = changes;
      const compilation = await store.lexicon();
      let lexicon: LexiconData | undefined;
      while (own === changes && !lexicon) {
        await yieldToOthers();
        lexicon = compileOn(compilation);
      }
      if (own !== changes || !lexicon) continue;
      await writeLexicon(lexicon, store.version);
      written = own;
    }
  } finally {
    // Not in a `then` of the promise: a change that arrives before it runs would wait for a finished compilation.
    refreshing = null;
  }
}

/**
 * Resolves when the stored lexicon includes this change and all later ones.
 * @param isNew true if the input changed: a new extension version, or the user's mutes or aliases.
 */
export async function refreshLexicon(store: Store, isNew: boolean): Promise<void> {
  if (!isNew) {
    if ((await storedLexiconVersion()) === store.version) return;
    if (refreshing) return refreshing;
  }
  changes++;
  // Must start synchronously after `changes++`: a later write either includes this change or is marked stale after it.
  const marked = markLexiconStale();
  refreshing ??= compileLatest(store);
  await Promise.all([marked, refreshing]);
}
