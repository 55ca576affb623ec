// Settings: one small value in storage.local. Read by every page at its start, so: no schema library here.
/** Key of the settings in storage.local. */
export const settingsKey = 'settings';

export interface Settings {
  /** Marks and cards nowhere. */
  isPaused: boolean;
  /** Host names on which the page is left alone. */
  offHosts: string[];
  theme: 'system' | 'light' | 'dark';
  language: 'auto' | 'zh-CN' | 'en';
  /** 红涨绿跌, the Chinese custom; false swaps the two. */
  isRedUp: boolean;
  textSize: TextSize;
  /** From the pointer's resting on a word to its card, in milliseconds. */
  dwellMs: number;
  /** The card comes only while this key is held; with `none`, by itself. */
  hoverKey: HoverKey;
}

export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

export const hoverKeys = ['none', 'shift', 'alt', 'ctrl'] as const;
export type HoverKey = (typeof hoverKeys)[number];
export const longestDwellMs = 600;

export const defaultSettings: Settings = {
  isPaused: false,
  offHosts: [],
  theme: 'system',
  language: 'auto',
  isRedUp: true,
  textSize: 'normal',
  dwellMs: 120,
  hoverKey: 'none',
};

const oneOf = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
  choices.includes(value as T) ? (value as T) : otherwise;

const within = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && value >= least && value <= most ? value : otherwise;

const recordOf = (stored: unknown): Record<string, unknown> =>
  typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};

/** Reads a stored value of any age: what is missing or of a wrong type takes its default, the rest is kept. */
export function parseSettings(stored: unknown): Settings {
  const raw = recordOf(stored);
  const { offHosts } = raw;
  return {
    isPaused: raw['isPaused'] === true,
    offHosts: Array.isArray(offHosts) ? offHosts.filter((host) => typeof host === 'string') : [],
    theme: oneOf(raw['theme'], ['system', 'light', 'dark'], defaultSettings.theme),
    language: oneOf(raw['language'], ['auto', 'zh-CN', 'en'], defaultSettings.language),
    isRedUp: raw['isRedUp'] !== false,
    textSize: oneOf(raw['textSize'], textSizes, defaultSettings.textSize),
    dwellMs: within(raw['dwellMs'], 0, longestDwellMs, defaultSettings.dwellMs),
    hoverKey: oneOf(raw['hoverKey'], hoverKeys, defaultSettings.hoverKey),
  };
}

/** All that a page asks of the settings before it shows a card. @param stored as it stands in storage, of any age. */
export function isOnFor(stored: unknown, host: string): boolean {
  const { isPaused, offHosts } = recordOf(stored);
  return isPaused !== true && !(Array.isArray(offHosts) && offHosts.includes(host));
}

export function withHost(settings: Settings, host: string, isOn: boolean): Settings {
  const others = settings.offHosts.filter((off) => off !== host);
  return { ...settings, offHosts: isOn ? others : [...others, host] };
}
