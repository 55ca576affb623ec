// The lexicon that pages read: compiled when what it is made of changes.
import { storedLexiconVersion, writeLexicon } from '../platform/page-storage.ts';
import type { Store } from '../store/open.ts';

/** @param isNew what it is compiled from changed: the extension itself, or the user's words. */
export async function refreshLexicon(store: Store, isNew: boolean): Promise<void> {
  if (!isNew && (await storedLexiconVersion()) === store.version) return;
  await writeLexicon(await store.lexicon(), store.version);
}
