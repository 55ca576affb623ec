// What stands in storage when a setting changes. Only pages of the extension write, so that pages of the web carry none
// of this.
import type { Settings } from './settings.ts';

/** Increase it when a stored value changes its meaning; a new setting needs no new version. */
export const settingsVersion = 1;

/**
 * The stored value with a change made to it. Whatever else stands there is kept as it is: a setting that only a newer
 * version knows, and a newer version's value of one that is known here too.
 */
export function storedWith(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const before = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  const { version } = before as { version?: unknown };
  const newest = typeof version === 'number' ? Math.max(version, settingsVersion) : settingsVersion;
  return { ...before, ...change, version: newest };
}
