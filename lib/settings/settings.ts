// Settings, one small value in the private area. Content scripts parse the public part, so this file does not import a
// schema library.
/** Key of the settings in the private area. */
export const settingsKey = 'settings';

export interface Settings {
  /** No marks and cards on any site. */
  isPaused: boolean;
  /** Host names of disabled sites. */
  offHosts: string[];
  theme: 'system' | 'light' | 'dark';
  language: 'auto' | 'zh-CN' | 'en';
  /** 红涨绿跌, the Chinese convention: red is up. False swaps the colors. */
  isRedUp: boolean;
  textSize: TextSize;
  /** Hover delay before the card opens, in milliseconds. */
  dwellMs: number;
  /** Modifier key that must be held to open the card on hover; `none` needs no key. */
  hoverKey: HoverKey;
  /** Whether muted words lose their marks, so that websites can find out which words are muted. */
  hidesMutedMarks: boolean;
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
  hidesMutedMarks: false,
};

const oneOf = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
  choices.includes(value as T) ? (value as T) : otherwise;

const within = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && value >= least && value <= most ? value : otherwise;

const recordOf = (stored: unknown): Record<string, unknown> =>
  typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};

/** Parses a stored value of any version: missing or invalid fields get their defaults. */
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
    hidesMutedMarks: hidesMutedMarks(raw),
  };
}

/** @param stored the unparsed value, of any version. */
export const hidesMutedMarks = (stored: unknown): boolean => recordOf(stored)['hidesMutedMarks'] === true;

/** Whether the extension is active on the host. @param stored the unparsed value, of any version. */
export function isOnFor(stored: unknown, host: string): boolean {
  const { isPaused, offHosts } = recordOf(stored);
  return isPaused !== true && !(Array.isArray(offHosts) && offHosts.includes(host));
}

export function withHost(settings: Settings, host: string, isOn: boolean): Settings {
  const others = settings.offHosts.filter((off) => off !== host);
  return { ...settings, offHosts: isOn ? others : [...others, host] };
}
