// Wraps storage.sync, and this device's sync switch and state, which no web page can reach.
import { browser } from 'wxt/browser';
import { settingsItem } from '../settings/storage.ts';
import { freshState, type SyncState } from '../sync/state.ts';
import { revisionKey } from './page-storage.ts';
import { markerItem } from './data-loss-marker.ts';
import { watchStored } from './storage-area.ts';
import { readItems, storageItem, watchItems } from './storage-item.ts';

/** Switch and state belong to this device only and are not in backups. */
const switchItem = storageItem<boolean, 'private'>({
  area: 'private',
  key: 'sync',
  parse: (stored) => (typeof stored === 'boolean' ? stored : undefined),
  fallback: false,
});

const stateItem = storageItem<SyncState, 'private'>({
  area: 'private',
  key: 'syncState',
  parse: (stored) =>
    typeof stored === 'object' && stored !== null ? { ...freshState, ...(stored as Partial<SyncState>) } : undefined,
  fallback: freshState,
});

export const cloud = {
  read: (): Promise<Record<string, unknown>> => browser.storage.sync.get(null),
  /** Writes all items, or none if the browser rejects one. */
  write: (items: Readonly<Record<string, unknown>>): Promise<void> => browser.storage.sync.set({ ...items }),
  clear: (): Promise<void> => browser.storage.sync.clear(),
};

export const readSync = (): Promise<{ isOn: boolean; state: SyncState }> =>
  readItems<{ isOn: boolean; state: SyncState }, 'private'>('private', { isOn: switchItem, state: stateItem });

export const switchSync = (isOn: boolean): Promise<void> => switchItem.update(() => isOn);

export const writeSyncState = (state: SyncState): Promise<void> => stateItem.update(() => state);

/** @returns unsubscribes. */
export const watchSync = (onChange: () => void): (() => void) =>
  watchItems('private', [switchItem, stateItem], onChange);

export interface SyncListeners {
  /** The user's rows or settings changed, by the user or by a sync pass. */
  onLocal: () => void;
  onSwitch: () => void;
  /** storage.sync changed, by another device or by this one. */
  onCloud: () => void;
}

/** Must run synchronously at worker start: a change may have started the worker. */
export function onSyncEvents({ onLocal, onSwitch, onCloud }: SyncListeners): void {
  watchItems('private', [switchItem], onSwitch);
  watchItems('private', [settingsItem], onLocal);
  watchItems('local', [markerItem], onLocal);
  watchStored('page', (changes) => {
    if (revisionKey in changes) onLocal();
  });
  browser.storage.sync.onChanged.addListener(() => onCloud());
}
