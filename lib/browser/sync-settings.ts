// Merges local and remote settings. Settings and merge base are written in one `storage.set()`.
import { browser } from 'wxt/browser';
import { parseSettings } from '../settings/settings.ts';
import { settingsKey } from '../settings/settings.ts';
import { stampOf, type Entries } from '../sync/entry.ts';
import { readLines, writeLines } from '../sync/lines.ts';
import { merge, stampEdits } from '../sync/merge.ts';
import { itemsOfSettings, readableSettings, settingsWith } from '../sync/settings-items.ts';

const syncedSettingsKey = 'syncedSettings';

/** @returns the merged entries. */
export async function mergeSettings(remote: Entries, nowMs: number): Promise<Entries> {
  const now = stampOf(nowMs);
  const stored = await browser.storage.local.get([settingsKey, syncedSettingsKey]);
  const settings = parseSettings(stored[settingsKey]);
  const lines = (stored[syncedSettingsKey] as string | undefined) ?? '';
  const [known, theirs] = [readableSettings(readLines(lines)), readableSettings(remote)];
  const entries = merge(stampEdits(known, itemsOfSettings(settings, known), theirs, now), theirs, now);
  const next = settingsWith(settings, entries);
  const isChanged = JSON.stringify(next) !== JSON.stringify(settings);
  if (isChanged || writeLines(entries) !== lines) {
    await browser.storage.local.set({
      // Written only if changed: open pages restart their session on every write of the settings.
      ...(isChanged ? { [settingsKey]: next } : {}),
      [syncedSettingsKey]: writeLines(entries),
    });
  }
  return entries;
}

export const forgetSyncedSettings = (): Promise<void> => browser.storage.local.remove(syncedSettingsKey);
