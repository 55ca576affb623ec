// The diagnostics text for a bug report, in English and without user data.
import type { LoggedError } from '../../lib/browser/log.ts';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import type { TableCounts } from '../../lib/store/table-counts.ts';

export interface Diagnostics {
  version: string;
  browser: string;
  /** The schema of this version's store. */
  schema: number;
  /** null when the store is not open. */
  counts: TableCounts | null;
  /** Why there are no counts. */
  storeState: string;
  /** `null` if their database cannot be opened. */
  settings: Settings | null;
  /** Oldest first. */
  errors: readonly LoggedError[];
}

/** By name only: a value may be a list of the user's sites. */
function changedSettings(settings: Settings): string[] {
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  return names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]));
}

const listOf = (items: readonly string[]): string => items.join(', ') || 'none';

export function diagnosticsText(facts: Diagnostics): string {
  const { version, browser, schema, counts, storeState, settings, errors } = facts;
  const rows = counts && Object.entries(counts.rows).map(([table, count]) => `${table} ${count}`);
  const lines = errors.map(({ atMs, from, message }) => `${new Date(atMs).toISOString()} ${from} ${message}`);
  return [
    `Yanjing ${version}`,
    `Browser: ${browser}`,
    `Store: schema ${counts?.schema ?? schema}, ${storeState}`,
    ...(rows ? [`Rows: ${listOf(rows)}`] : []),
    `Changed settings: ${settings ? listOf(changedSettings(settings)) : 'cannot be read'}`,
    `Last errors: ${errors.length || 'none'}`,
    ...lines,
  ].join('\n');
}
