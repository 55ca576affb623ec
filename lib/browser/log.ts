// Logger of the worker and the extension pages: writes errors to the console and keeps the last ones for the diagnostics that
// a user can copy.
import { describeError } from './error-description.ts';
import { onInvalidValue, storageItem } from './storage-item.ts';

const prefix = '[yanjing]';
const mostErrors = 50;

export type LoggedFrom =
  'worker' | 'popup' | 'options' | 'sidepanel' | 'welcome' | 'library' | 'reader' | 'compare' | 'picture';

export interface LoggedError {
  atMs: number;
  from: string;
  /** Without user data; see `describeError`. */
  message: string;
}

/** Not in the private database, because its failures are logged too. */
const errorsItem = storageItem<LoggedError[], 'trusted'>({
  area: 'trusted',
  key: 'errors',
  parse: (stored) => (Array.isArray(stored) ? (stored as LoggedError[]) : undefined),
  fallback: [],
});

/** Oldest first. */
export const readErrors = (): Promise<LoggedError[]> => errorsItem.get();

async function keep(error: LoggedError): Promise<void> {
  try {
    await errorsItem.update((errors) => [...errors, error].slice(-mostErrors));
  } catch (failure) {
    // Not recorded as an error: it would be kept here again, in an endless loop.
    // oxlint-disable-next-line no-console
    console.warn(prefix, 'cannot store an error', failure);
  }
}

/** Keeps an error without writing it to the console. */
const record = (from: LoggedFrom, error: unknown): Promise<void> =>
  keep({ atMs: Date.now(), from, message: describeError(error) });

/** Logs and keeps an error that was caught in the worker or an extension page. */
export function logError(from: LoggedFrom, error: unknown): Promise<void> {
  // oxlint-disable-next-line no-console
  console.error(prefix, from, error);
  return record(from, error);
}

/**
 * Keeps uncaught errors, which the browser itself writes to the console, and logs invalid values in browser.storage. Call it
 * first in the worker and in each page.
 */
export function watchErrors(from: LoggedFrom): void {
  addEventListener('error', (event) => void record(from, event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => void record(from, event.reason));
  onInvalidValue((key) => {
    const message = `invalid value of the storage key ${key}`;
    // oxlint-disable-next-line no-console
    console.error(prefix, from, message);
    void keep({ atMs: Date.now(), from, message });
  });
}
