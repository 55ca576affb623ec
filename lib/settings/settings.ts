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
  /** Whether red is up (红涨绿跌, the Chinese convention). `auto`: as usual in the language of the interface. */
  isRedUp: boolean | 'auto';
  textSize: TextSize;
  /** Hover delay before the card opens, in milliseconds. */
  dwellMs: number;
  /** What opens the card: hover (`none`), hover while a modifier key is held, or a click. */
  hoverKey: HoverKey;
  markStyle: MarkStyle;
  /** Whether a paragraph marks only the first mention of a company. All mentions have a card. */
  marksFirstOnly: boolean;
  cardWidth: CardWidth;
  /** Age in days above which a report counts as aging, and above which as stale. */
  agingAfterDays: number;
  staleAfterDays: number;
  /** Whether muted words lose their marks, so that websites can find out which words are muted. */
  hidesMutedMarks: boolean;
  /** Whether every listed company is marked, not only those of the packaged reports. */
  marksAllListed: boolean;
}

export const textSizes = ['small', 'normal', 'large', 'larger', 'x-large', 'xx-large'] as const;
export type TextSize = (typeof textSizes)[number];

export const hoverKeys = ['none', 'shift', 'alt', 'ctrl', 'click'] as const;
export type HoverKey = (typeof hoverKeys)[number];
export const longestDwellMs = 600;

export const markStyles = ['dots', 'tint', 'none'] as const;
export type MarkStyle = (typeof markStyles)[number];

/** `auto`: wider in English, which needs more room. */
export const cardWidths = ['auto', 'narrow', 'wide'] as const;
export type CardWidth = (typeof cardWidths)[number];

export const leastAgeDays = 10;
export const mostAgeDays = 720;

export const defaultSettings: Settings = {
  isPaused: false,
  offHosts: [],
  theme: 'system',
  language: 'auto',
  isRedUp: 'auto',
  textSize: 'normal',
  dwellMs: 120,
  hoverKey: 'none',
  markStyle: 'dots',
  marksFirstOnly: true,
  cardWidth: 'auto',
  agingAfterDays: 90,
  staleAfterDays: 180,
  hidesMutedMarks: false,
  marksAllListed: false,
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
    isRedUp: typeof raw['isRedUp'] === 'boolean' ? raw['isRedUp'] : defaultSettings.isRedUp,
    textSize: oneOf(raw['textSize'], textSizes, defaultSettings.textSize),
    ...triggerSettings(raw),
    ...markSettings(raw),
    cardWidth: oneOf(raw['cardWidth'], cardWidths, defaultSettings.cardWidth),
    agingAfterDays: within(raw['agingAfterDays'], leastAgeDays, mostAgeDays, defaultSettings.agingAfterDays),
    staleAfterDays: within(raw['staleAfterDays'], leastAgeDays, mostAgeDays, defaultSettings.staleAfterDays),
    hidesMutedMarks: hidesMutedMarks(raw),
    marksAllListed: marksAllListed(raw),
  };
}

/** What opens a card. @param stored the unparsed value, of any version. */
export function triggerSettings(stored: unknown): Pick<Settings, 'dwellMs' | 'hoverKey'> {
  const raw = recordOf(stored);
  return {
    dwellMs: within(raw['dwellMs'], 0, longestDwellMs, defaultSettings.dwellMs),
    hoverKey: oneOf(raw['hoverKey'], hoverKeys, defaultSettings.hoverKey),
  };
}

/** The color of rising prices and figures. */
export const upColor = (isRedUp: Settings['isRedUp'], language: 'zh-CN' | 'en'): 'red' | 'green' =>
  (isRedUp === 'auto' ? language === 'zh-CN' : isRedUp) ? 'red' : 'green';

/** @param stored the unparsed value, of any version. */
export function markSettings(stored: unknown): Pick<Settings, 'markStyle' | 'marksFirstOnly'> {
  const raw = recordOf(stored);
  return {
    markStyle: oneOf(raw['markStyle'], markStyles, defaultSettings.markStyle),
    marksFirstOnly: raw['marksFirstOnly'] !== false,
  };
}

/** @param stored the unparsed value, of any version. */
export const hidesMutedMarks = (stored: unknown): boolean => recordOf(stored)['hidesMutedMarks'] === true;

/** @param stored the unparsed value, of any version. */
export const marksAllListed = (stored: unknown): boolean => recordOf(stored)['marksAllListed'] === true;

/** Whether the extension is active on the host. @param stored the unparsed value, of any version. */
export function isOnFor(stored: unknown, host: string): boolean {
  const { isPaused, offHosts } = recordOf(stored);
  return isPaused !== true && !(Array.isArray(offHosts) && offHosts.includes(host));
}

export function withHost(settings: Settings, host: string, isOn: boolean): Settings {
  const others = settings.offHosts.filter((off) => off !== host);
  return { ...settings, offHosts: isOn ? others : [...others, host] };
}
