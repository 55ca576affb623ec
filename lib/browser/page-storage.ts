// Data that content scripts read: one read at page start, without waking the worker.
import { ownWordsKey, parseOwnWords, type OwnWords } from '../recognition/own-words.ts';
import {
  pageSettingsKey,
  parsePageSettings,
  type PageSettings,
  type ReadPageSettings,
} from '../settings/page-settings.ts';
import { readStored, watchStored, writeStored, type Stored } from './storage-area.ts';
import type { StorageKey } from './storage-keys.ts';

/** A new random value after each change of the user's rows, so that open cards reload. */
export const revisionKey = 'revision';

export interface PageStart extends ReadPageSettings {
  ownWords: OwnWords;
}

const readPageArea = (keys: readonly StorageKey<'page'>[]): Promise<Stored<'page'>> =>
  // Rejected until the first worker has opened the area. What it then writes restarts the page.
  readStored('page', keys).catch(() => ({}));

export async function readPageStart(): Promise<PageStart> {
  const stored = await readPageArea([pageSettingsKey, ownWordsKey]);
  return { ...parsePageSettings(stored[pageSettingsKey]), ownWords: parseOwnWords(stored[ownWordsKey]) };
}

export async function announceUserChange(): Promise<void> {
  await writeStored('page', { [revisionKey]: crypto.randomUUID() });
}

export async function readPageSettings(): Promise<ReadPageSettings> {
  return parsePageSettings((await readPageArea([pageSettingsKey]))[pageSettingsKey]);
}

/** Changes with the site settings: strips and cards then ask for them again. A separate key: pages need not restart. */
const sitesIdKey = 'sitesId';

interface Published {
  pageSettings: PageSettings;
  sitesId: string;
}

/** Leaves equal values alone, because open pages restart after a write. */
export async function writePageSettings(published: Published): Promise<void> {
  const stored = await readStored('page', [pageSettingsKey, sitesIdKey]);
  const changed = Object.entries(published).filter(
    ([key, value]) => JSON.stringify(stored[key as keyof Published]) !== JSON.stringify(value),
  );
  if (changed.length > 0) await writeStored('page', Object.fromEntries(changed));
}

/** Listens until the page is closed. */
export const watchSitesId = (onChange: () => void): void =>
  watchStored('page', (changes) => {
    if (sitesIdKey in changes) onChange();
  });

export interface StorageListeners {
  /** Settings or the user's words changed: the page should restart its session. */
  onStartChanged: () => void;
  /** The user's rows changed: visible data may be outdated. */
  onUserChanged: () => void;
}

/** Listens until the page is closed. */
export function watchPageStorage({ onStartChanged, onUserChanged }: StorageListeners): void {
  watchStored('page', (changes) => {
    if (pageSettingsKey in changes || ownWordsKey in changes) onStartChanged();
    if (revisionKey in changes) onUserChanged();
  });
}
