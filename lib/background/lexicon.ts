// The lexicon that pages read: compiled when what it is made of changes, in slices between which pages are answered.
import { markLexiconStale, storedLexiconVersion, writeLexicon } from '../browser/page-storage.ts';
import type { Compilation } from '../recognition/compile-lexicon.ts';
import type { LexiconData } from '../recognition/lexicon.ts';
import type { Store } from '../store/open.ts';

/** A slice ends soon after this: a page that asks for a card waits no longer. */
const sliceMs = 5;

/** Not by `scheduler.yield`: what it resumes comes before the questions of pages that have come in meanwhile. */
const yieldToOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** @returns undefined where it is not done yet. */
function compileOn(compilation: Compilation): LexiconData | undefined {
  const sliceEnd = performance.now() + sliceMs;
  let step = compilation.next();
  while (!step.done && performance.now() < sliceEnd) step = compilation.next();
  return step.done ? step.value : undefined;
}

/** As the store has it now. */
export async function compileNow(store: Store): Promise<LexiconData> {
  const compilation = await store.lexicon();
  for (;;) {
    const lexicon = compileOn(compilation);
    if (lexicon) return lexicon;
    await yieldToOthers();
  }
}

/** Counts the changes that this worker was told of. */
let changes = 0;
/** Until the last of them is written. Gone with the worker; but then what is stored is marked stale, and the next begins anew. */
let refreshing: Promise<void> | null = null;

/** Begins anew when a change comes in that it does not know of: no older lexicon is written over a newer one. */
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
    // Here, not when its promise is settled: a change that came in between would wait for what no longer runs.
    refreshing = null;
  }
}

/**
 * Ends when pages can read the lexicon with this change, and all that came after it, in it.
 * @param isNew what it is compiled from changed: the extension itself, or the user's words.
 */
export async function refreshLexicon(store: Store, isNew: boolean): Promise<void> {
  if (!isNew) {
    if ((await storedLexiconVersion()) === store.version) return;
    if (refreshing) return refreshing;
  }
  changes++;
  // Told to the storage in the same breath: what is written from now on holds this change, or is marked stale after it.
  const marked = markLexiconStale();
  refreshing ??= compileLatest(store);
  await Promise.all([marked, refreshing]);
}
