// Builds the stored settings value after a change. Not in settings.ts, because content scripts never write settings.
import type { Settings } from './settings.ts';

/** Increase it when the meaning of a stored value changes; a new setting needs no new version. */
export const settingsVersion = 1;

/** Applies a change to the stored value. Unknown settings and values of newer versions are kept. */
export function storedWith(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const before = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  const { version } = before as { version?: unknown };
  const newest = typeof version === 'number' ? Math.max(version, settingsVersion) : settingsVersion;
  return { ...before, ...change, version: newest };
}
