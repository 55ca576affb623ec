// The browser's own synced storage, and what this device keeps of syncing beside it. No other room knows storage.sync.
import { browser } from 'wxt/browser';
import { settingsKey } from '../settings/settings.ts';
import { freshState, type SyncState } from '../sync/state.ts';
import { revisionKey } from './page-storage.ts';
import { markerKey } from './data-loss-marker.ts';

/** The user's wish, and how it stands: of this device alone, and in no backup. */
const switchKey = 'sync';
const stateKey = 'syncState';

export const cloud = {
  read: (): Promise<Record<string, unknown>> => browser.storage.sync.get(null),
  /** All of them or, where the browser refuses one, none. */
  write: (items: Readonly<Record<string, unknown>>): Promise<void> => browser.storage.sync.set({ ...items }),
  clear: (): Promise<void> => browser.storage.sync.clear(),
};

export async function readSync(): Promise<{ isOn: boolean; state: SyncState }> {
  const stored = await browser.storage.local.get([switchKey, stateKey]);
  return {
    isOn: stored[switchKey] === true,
    state: { ...freshState, ...(stored[stateKey] as Partial<SyncState> | undefined) },
  };
}

export const switchSync = (isOn: boolean): Promise<void> => browser.storage.local.set({ [switchKey]: isOn });

export const writeSyncState = (state: SyncState): Promise<void> => browser.storage.local.set({ [stateKey]: state });

/** @returns stops it. */
export function watchSync(onChange: () => void): () => void {
  const listen = (changes: Record<string, unknown>): void => {
    if (switchKey in changes || stateKey in changes) onChange();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

export interface SyncListeners {
  /** The user's rows or settings changed, here or by what came from elsewhere. */
  onLocal: () => void;
  onSwitch: () => void;
  /** Another device was heard of; or this one, writing. */
  onCloud: () => void;
}

/** Registers at once, as a worker must that is woken by a change. */
export function onSyncEvents({ onLocal, onSwitch, onCloud }: SyncListeners): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (switchKey in changes) onSwitch();
    if ([settingsKey, revisionKey, markerKey].some((key) => key in changes)) onLocal();
  });
  browser.storage.sync.onChanged.addListener(() => onCloud());
}
