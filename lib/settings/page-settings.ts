// The settings that every page may know: the same on all sites, and without hosts. Content scripts treat the stored value as
// untrusted, because the process of any web page may have changed it.
import type { Settings } from './settings.ts';

export const pageSettingsKey = 'pageSettings';

/** The value of the page area's key. */
export interface PageSettings {
  settings: Omit<Settings, 'offHosts'>;
  /** Changes with the disabled sites: pages then ask again whether theirs is disabled. */
  offHostsId: string;
}

/** Names each setting, so that a new one is private until it is listed here. */
export const publicSettings = ({
  isPaused,
  theme,
  language,
  isRedUp,
  textSize,
  dwellMs,
  hoverKey,
  markStyle,
  marksFirstOnly,
  cardWidth,
  agingAfterDays,
  staleAfterDays,
  hidesMutedMarks,
  marksAllListed,
}: Settings): PageSettings['settings'] => ({
  isPaused,
  theme,
  language,
  isRedUp,
  textSize,
  dwellMs,
  hoverKey,
  markStyle,
  marksFirstOnly,
  cardWidth,
  agingAfterDays,
  staleAfterDays,
  hidesMutedMarks,
  marksAllListed,
});

export interface ReadPageSettings {
  /** `undefined` until the worker has written them; then the page is off. Consumers parse the parts that they need. */
  settings: unknown;
  offHostsId: unknown;
}

export function parsePageSettings(stored: unknown): ReadPageSettings {
  const { settings, offHostsId } = (stored ?? {}) as Partial<Record<keyof PageSettings, unknown>>;
  return { settings, offHostsId };
}

/** Whether marking is not paused. Whether the page's site is disabled, only the worker knows. */
export const isOnEverywhere = (settings: unknown): boolean =>
  typeof settings === 'object' && settings !== null && (settings as Partial<Settings>).isPaused !== true;
