// Settings as items: each by itself, and each site that is off by itself, so that devices may turn off different ones.
import { defaultSettings, parseSettings, type Settings } from '../settings/settings.ts';
import type { Entries } from './entry.ts';
import { partsOf } from './items.ts';
import type { LocalItem } from './merge.ts';

/**
 * A setting that is added is decided here. Not `isPaused`: it is said of this moment on this device, and whoever pauses
 * one before a talk does not mean the other.
 */
const follows: Readonly<Record<Exclude<keyof Settings, 'offHosts'>, boolean>> = {
  isPaused: false,
  theme: true,
  language: true,
  isRedUp: true,
  textSize: true,
  dwellMs: true,
  hoverKey: true,
};

type Following = keyof typeof follows;
const following = (Object.keys(follows) as Following[]).filter((key) => follows[key]);

const settingKey = (key: Following): string => `s ${key}`;
const hostKey = (host: string): string => `h ${host}`;

/** @param known a setting that was never anything but its default is nobody's choice, and is not told to others. */
export function itemsOfSettings(settings: Settings, known: Entries): Map<string, LocalItem> {
  const items = new Map<string, LocalItem>();
  for (const key of following) {
    const isChosen = settings[key] !== defaultSettings[key] || known.has(settingKey(key));
    if (isChosen) items.set(settingKey(key), { value: JSON.stringify(settings[key]), changedAt: null });
  }
  for (const host of settings.offHosts) items.set(hostKey(host), { value: '', changedAt: null });
  return items;
}

/** The value as this version understands it; undefined where it does not: a later version may know more. */
function readSetting(key: Following, written: string): unknown {
  try {
    const value: unknown = JSON.parse(written);
    return parseSettings({ [key]: value })[key] === value ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Without what this version cannot read: else it would find its own value changed, and undo what others chose. */
export const readableSettings = (entries: Entries): Entries =>
  new Map(
    [...entries].filter(([key, { value }]) => {
      const { prefix, id } = partsOf(key);
      if (prefix === 'h') return true;
      const name = following.find((one) => one === id);
      return name !== undefined && value !== null && readSetting(name, value) !== undefined;
    }),
  );

/** @param entries readable ones. */
export function settingsWith(settings: Settings, entries: Entries): Settings {
  const chosen: Record<string, unknown> = { ...settings };
  const offHosts = new Set(settings.offHosts);
  for (const [key, { value }] of entries) {
    const { prefix, id } = partsOf(key);
    if (prefix === 'h') {
      if (value === null) offHosts.delete(id);
      else offHosts.add(id);
    } else if (value !== null) chosen[id] = readSetting(id as Following, value);
  }
  return parseSettings({ ...chosen, offHosts: [...offHosts] });
}
