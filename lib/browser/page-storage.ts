// Data that content scripts read: one read at page start, without waking the worker.
import { ownWordsKey, parseOwnWords, type OwnWords } from '../recognition/own-words.ts';
import { settingsKey } from '../settings/settings.ts';
import { readStored, watchStored, writeStored, type Stored } from './storage-area.ts';
import type { StorageKey } from './storage-keys.ts';

/** A new random value after each change of the user's rows, so that open cards reload. */
export const revisionKey = 'revision';

export interface PageStart {
  /** As stored; consumers parse the parts that they need. */
  settings: unknown;
  ownWords: OwnWords;
}

const readPageArea = (keys: readonly StorageKey<'page'>[]): Promise<Stored<'page'>> =>
  // Rejected until the first worker has opened the area. What it then writes restarts the page.
  readStored('page', keys).catch(() => ({}));

export async function readPageStart(): Promise<PageStart> {
  const [local, stored] = await Promise.all([readStored('local', [settingsKey]), readPageArea([ownWordsKey])]);
  return { settings: local[settingsKey], ownWords: parseOwnWords(stored[ownWordsKey]) };
}

export async function announceUserChange(): Promise<void> {
  await writeStored('page', { [revisionKey]: crypto.randomUUID() });
}

export interface StorageListeners {
  /** Settings or the user's words changed: the page should restart its session. */
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
    if (ownWordsKey in changes) onStartChanged();
    if (revisionKey in changes) onUserChanged();
  });
}
