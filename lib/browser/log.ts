// Logger. The worker and the extension pages write errors to the console and keep the last ones for the diagnostics that a
// user may copy. Content scripts are silent: set `debug` to true in storage.local to hear them.
import { browser } from 'wxt/browser';
import { describeError } from './error-description.ts';

const prefix = '[yanjing]';
/** In storage.session, which content scripts cannot read and which is gone when the browser closes. */
const errorsKey = 'errors';
const mostErrors = 50;

export type LoggedFrom = 'worker' | 'popup' | 'options' | 'sidepanel' | 'welcome';

export interface LoggedError {
  atMs: number;
  from: string;
  /** Without the user's data; see `describeError`. */
  message: string;
}

/** Oldest first. */
export async function readErrors(): Promise<LoggedError[]> {
  return ((await browser.storage.session.get(errorsKey))[errorsKey] as LoggedError[] | undefined) ?? [];
}

async function keep(error: LoggedError): Promise<void> {
  try {
    // The worker and several pages write at once.
    await navigator.locks.request(errorsKey, async () => {
      const errors = [...(await readErrors()), error].slice(-mostErrors);
      await browser.storage.session.set({ [errorsKey]: errors });
    });
  } catch (failure) {
    // Reported as an error itself, this would not end.
    // oxlint-disable-next-line no-console
    console.warn(prefix, 'an error was not kept', failure);
  }
}

/** Keeps an error that the console shows already. */
const record = (from: LoggedFrom, error: unknown): Promise<void> =>
  keep({ atMs: Date.now(), from, message: describeError(error) });

/** For an error that was caught in the worker or in an extension page. */
export function logError(from: LoggedFrom, error: unknown): Promise<void> {
  // oxlint-disable-next-line no-console
  console.error(prefix, from, error);
  return record(from, error);
}

/** Keeps what nobody catches. Called at once by the worker and by each extension page; the console shows these itself. */
export function watchErrors(from: LoggedFrom): void {
  addEventListener('error', (event) => void record(from, event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => void record(from, event.reason));
}

/** For content scripts: says nothing unless the developer asked for it. */
export async function logInPage(from: string, error: unknown): Promise<void> {
  const { debug } = await browser.storage.local.get('debug');
  // oxlint-disable-next-line no-console
  if (debug === true) console.warn(prefix, from, error);
}
