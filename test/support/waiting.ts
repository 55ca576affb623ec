// Waits for a state. The limits of Vitest's own functions are a second, which is short while all cores are busy.
import { vi } from 'vitest';

const options = { interval: 15, timeout: 10_000 };

/** Calls `check` until it does not throw. Advances fake timers meanwhile. @returns its result. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, options);

/** The same until the result is truthy. */
export const waitUntil: <T>(check: () => T | Promise<T>) => ReturnType<typeof vi.waitUntil<T>> = (check) =>
  vi.waitUntil(check, options);
