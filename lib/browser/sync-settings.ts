// Merges local and remote settings. Settings and merge base are written in one transaction.
import type { Settings } from '../settings/settings.ts';
import { settingsItem } from '../settings/storage.ts';
import { stampOf, type Entries } from '../sync/entry.ts';
import { readLines, writeLines } from '../sync/lines.ts';
import { merge, stampEdits } from '../sync/merge.ts';
import { itemsOfSettings, readableSettings, settingsWith } from '../sync/settings-items.ts';
import { storageItem, updateBoth } from './storage-item.ts';

const syncedSettingsItem = storageItem<string, 'private'>({
  area: 'private',
  key: 'syncedSettings',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
  fallback: '',
});

/**
 * `undefined` if nothing changed: open pages restart their session on every write of the settings. Unchanged settings are
 * left out, because the stored value may be one that only a newer version knows.
 */
function changeOf(before: Settings, after: Settings): Partial<Settings> | undefined {
  const changed = (Object.keys(after) as (keyof Settings)[]).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((key) => [key, after[key]]));
}

/** @returns the merged entries. */
export async function mergeSettings(remote: Entries, nowMs: number): Promise<Entries> {
  const now = stampOf(nowMs);
  const theirs = readableSettings(remote);
  let entries: Entries = new Map();
  await updateBoth([settingsItem, syncedSettingsItem], (settings, lines) => {
    const known = readableSettings(readLines(lines));
    entries = merge(stampEdits(known, itemsOfSettings(settings, known), theirs, now), theirs, now);
    const merged = writeLines(entries);
    return [changeOf(settings, settingsWith(settings, entries)), merged === lines ? undefined : merged];
  });
  return entries;
}

export const forgetSyncedSettings = (): Promise<void> => syncedSettingsItem.remove();
