// Converts settings to sync items and back. Each setting and each disabled site is an item, so that devices can disable
// different sites.
import { defaultSettings, parseSettings, type Settings } from '../settings/settings.ts';
import type { Entries } from './entry.ts';
import { partsOf } from './items.ts';
import type { LocalItem } from './merge.ts';

/** Whether each setting is synced. `isPaused` is not: pausing one device before a talk must not pause the others. */
const isSynced: Readonly<Record<Exclude<keyof Settings, 'offHosts'>, boolean>> = {
  isPaused: false,
  theme: true,
  language: true,
  isRedUp: true,
  textSize: true,
  dwellMs: true,
  hoverKey: true,
  markStyle: true,
  marksFirstOnly: true,
  cardWidth: true,
  agingAfterDays: true,
  staleAfterDays: true,
  hidesMutedMarks: true,
  marksAllListed: true,
};

type SyncedKey = keyof typeof isSynced;
const syncedKeys = (Object.keys(isSynced) as SyncedKey[]).filter((key) => isSynced[key]);

const settingKey = (key: SyncedKey): string => `s ${key}`;
const hostKey = (host: string): string => `h ${host}`;

/** @param known merge base. A setting with its default value is included only if it was synced before. */
export function itemsOfSettings(settings: Settings, known: Entries): Map<string, LocalItem> {
  const items = new Map<string, LocalItem>();
  for (const key of syncedKeys) {
    const isChosen = settings[key] !== defaultSettings[key] || known.has(settingKey(key));
    if (isChosen) items.set(settingKey(key), { value: JSON.stringify(settings[key]), changedAt: null });
  }
  for (const host of settings.offHosts) items.set(hostKey(host), { value: '', changedAt: null });
  return items;
}

/** `undefined` if this version does not support the value, which a later version may have written. */
function readSetting(key: SyncedKey, written: string): unknown {
  try {
    const value: unknown = JSON.parse(written);
    return parseSettings({ [key]: value })[key] === value ? value : undefined;
  } catch {
    // Not JSON: unsupported as well.
    return undefined;
  }
}

/** Drops unsupported values; otherwise this version's own value would count as a change and overwrite the others' choice. */
export const readableSettings = (entries: Entries): Entries =>
  new Map(
    [...entries].filter(([key, { value }]) => {
      const { prefix, id } = partsOf(key);
      if (prefix === 'h') return true;
      const name = syncedKeys.find((one) => one === id);
      return name !== undefined && value !== null && readSetting(name, value) !== undefined;
    }),
  );

/** @param entries filtered by `readableSettings`. */
export function settingsWith(settings: Settings, entries: Entries): Settings {
  const chosen: Record<string, unknown> = { ...settings };
  const offHosts = new Set(settings.offHosts);
  for (const [key, { value }] of entries) {
    const { prefix, id } = partsOf(key);
    if (prefix === 'h') {
      if (value === null) offHosts.delete(id);
      else offHosts.add(id);
    } else if (value !== null) chosen[id] = readSetting(id as SyncedKey, value);
  }
  return parseSettings({ ...chosen, offHosts: [...offHosts] });
}
