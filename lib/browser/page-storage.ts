// What a page needs to start, in one read of storage.local and without waking the worker.
import { browser } from './namespace.ts';
import type { LexiconData } from '../recognition/lexicon.ts';
import type { PrefilterData } from '../recognition/prefilter-data.ts';
import { settingsKey } from '../settings/settings.ts';

const lexiconKey = 'lexicon';
/** By itself: most pages need nothing else of the lexicon. */
const prefilterKey = 'prefilter';
/** Which data the stored lexicon was compiled from: a short string, so that a waking worker need not read it all. */
const lexiconOfKey = 'lexiconOf';
/** Set anew whenever the user's rows change, so that an open card shows it. */
export const revisionKey = 'revision';

export interface PageStart {
  /** As stored; whoever needs a part of it parses that part. */
  settings: unknown;
  /** null until the background has compiled the first one. */
  prefilter: PrefilterData | null;
}

/** What `lexicon` holds in storage. */
export type StoredLexicon = Omit<LexiconData, 'prefilter'>;

export async function readPageStart(): Promise<PageStart> {
  const stored = await browser.storage.local.get([settingsKey, prefilterKey]);
  return {
    settings: stored[settingsKey],
    prefilter: (stored[prefilterKey] as PrefilterData | undefined) ?? null,
  };
}

/** null until the background has compiled the first one. */
export async function readLexicon(): Promise<StoredLexicon | null> {
  return ((await browser.storage.local.get(lexiconKey))[lexiconKey] as StoredLexicon | undefined) ?? null;
}

export async function storedLexiconVersion(): Promise<string | undefined> {
  return (await browser.storage.local.get(lexiconOfKey))[lexiconOfKey] as string | undefined;
}

export async function writeLexicon({ prefilter, ...lexicon }: LexiconData, version: string): Promise<void> {
  await browser.storage.local.set({ [lexiconKey]: lexicon, [prefilterKey]: prefilter, [lexiconOfKey]: version });
}

/** What is stored is not of the latest words: whoever starts next compiles it again. */
export const markLexiconStale = (): Promise<void> => browser.storage.local.remove(lexiconOfKey);

export async function announceUserChange(): Promise<void> {
  await browser.storage.local.set({ [revisionKey]: crypto.randomUUID() });
}

export interface StorageListeners {
  /** Settings or lexicon changed: the page should start anew. */
  onStartChanged: () => void;
  /** The user's rows changed: what is shown of them may be old. */
  onUserChanged: () => void;
}

/** For as long as the page stands. */
export function watchPageStorage({ onStartChanged, onUserChanged }: StorageListeners): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (settingsKey in changes || lexiconKey in changes) onStartChanged();
    if (revisionKey in changes) onUserChanged();
  });
}
