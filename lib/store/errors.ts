// Why the store did not do what it was asked: what the user can help is told apart from what only the browser knows.

export interface Failure {
  /** `quota`: there is no room left for more. */
  kind: 'quota' | 'other';
  /** The browser's own words. */
  reason: string;
}

/** Dexie hands on what the browser said as `inner`, or one of the failures of many rows. */
export function causesOf(error: unknown): unknown[] {
  const { inner, failures } = (error ?? {}) as { inner?: unknown; failures?: unknown };
  return [inner, ...(Array.isArray(failures) ? failures : [])].filter((cause) => cause !== undefined);
}

export const isNamed = (error: unknown, name: string): boolean =>
  (error as { name?: string } | null)?.name === name || causesOf(error).some((cause) => isNamed(cause, name));

export const failureOf = (error: unknown): Failure => ({
  kind: isNamed(error, 'QuotaExceededError') ? 'quota' : 'other',
  reason: error instanceof Error ? error.message : String(error),
});
