// Wraps storage.sync, and this device's sync switch and state in storage.local.
import { browser } from 'wxt/browser';
import { settingsKey } from '../settings/settings.ts';
import { freshState, type SyncState } from '../sync/state.ts';
import { revisionKey } from './page-storage.ts';
import { markerKey } from './data-loss-marker.ts';

/** Switch and state belong to this device only and are not in backups. */
const switchKey = 'sync';
const stateKey = 'syncState';

export const cloud = {
  read: (): Promise<Record<string, unknown>> => browser.storage.sync.get(null),
  /** Writes all items, or none if the browser rejects one. */
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

/** @returns unsubscribes. */
export function watchSync(onChange: () => void): () => void {
  const listen = (changes: Record<string, unknown>): void => {
    if (switchKey in changes || stateKey in changes) onChange();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

export interface SyncListeners {
  /** The user's rows or settings changed, by the user or by a sync pass. */
  onLocal: () => void;
  onSwitch: () => void;
  /** storage.sync changed, by another device or by this one. */
  onCloud: () => void;
}

/** Must run synchronously at worker start: a change may have started the worker. */
export function onSyncEvents({ onLocal, onSwitch, onCloud }: SyncListeners): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (switchKey in changes) onSwitch();
    if ([settingsKey, revisionKey, markerKey].some((key) => key in changes)) onLocal();
  });
  browser.storage.sync.onChanged.addListener(() => onCloud());
}
