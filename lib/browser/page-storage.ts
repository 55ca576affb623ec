// Data that content scripts read: one read at page start, without waking the worker.
import type { LexiconData } from '../recognition/lexicon.ts';
import { currentPrefilter, type PrefilterData } from '../recognition/prefilter-data.ts';
import { settingsKey } from '../settings/settings.ts';
import { readStored, removeStored, watchStored, writeStored, type Stored } from './storage-area.ts';
import type { StorageKey } from './storage-keys.ts';

const lexiconKey = 'lexicon';
/** A separate key: most pages need only the prefilter. */
const prefilterKey = 'prefilter';
/** Version of the stored lexicon's input. A separate key, so that the worker need not read the whole lexicon at start. */
const lexiconOfKey = 'lexiconOf';
/** A new random value after each change of the user's rows, so that open cards reload. */
export const revisionKey = 'revision';

export interface PageStart {
  /** As stored; consumers parse the parts that they need. */
  settings: unknown;
  /** `null` until the background has compiled the first lexicon. */
  prefilter: PrefilterData | null;
}

/** The value of the `lexicon` key. */
export type StoredLexicon = Omit<LexiconData, 'prefilter'>;

const readPageArea = (keys: readonly StorageKey<'page'>[]): Promise<Stored<'page'>> =>
  // Rejected until the first worker has opened the area. What it then writes restarts the page.
  readStored('page', keys).catch(() => ({}));

export async function readPageStart(): Promise<PageStart> {
  const [local, stored] = await Promise.all([readStored('local', [settingsKey]), readPageArea([prefilterKey])]);
  return { settings: local[settingsKey], prefilter: currentPrefilter(stored[prefilterKey]) };
}

/** `null` until the background has compiled the first lexicon. */
export async function readLexicon(): Promise<StoredLexicon | null> {
  return ((await readStored('page', [lexiconKey]))[lexiconKey] as StoredLexicon | undefined) ?? null;
}

export async function storedLexiconVersion(): Promise<string | undefined> {
  return (await readStored('page', [lexiconOfKey]))[lexiconOfKey] as string | undefined;
}

export async function writeLexicon({ prefilter, ...lexicon }: LexiconData, version: string): Promise<void> {
  await writeStored('page', { [lexiconKey]: lexicon, [prefilterKey]: prefilter, [lexiconOfKey]: version });
}

/** Makes the next worker start recompile the lexicon, if the present worker is killed before it writes the new one. */
export const markLexiconStale = (): Promise<void> => removeStored('page', lexiconOfKey);

export async function announceUserChange(): Promise<void> {
  await writeStored('page', { [revisionKey]: crypto.randomUUID() });
}

export interface StorageListeners {
  /** Settings or lexicon changed: the page should restart its session. */
  onStartChanged: () => void;
  /** The user's rows changed: visible data may be outdated. */
  onUserChanged: () => void;
}

/** Listens until the page is closed. */
export function watchPageStorage({ onStartChanged, onUserChanged }: StorageListeners): void {
  watchStored('local', (changes) => {
    if (settingsKey in changes) onStartChanged();
  });
  watchStored('page', (changes) => {
    if (lexiconKey in changes) onStartChanged();
    if (revisionKey in changes) onUserChanged();
  });
}
