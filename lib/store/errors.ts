// Classifies store errors: a full disk, which the user can fix, or another browser error.

export interface Failure {
  /** `quota`: the storage quota is exceeded. `full`: a table has as many rows as the user may have. */
  kind: 'quota' | 'full' | 'other';
  /** The browser's error message. */
  reason: string;
}

/** Dexie wraps the browser's error as `inner`, or as one of `failures` in bulk operations. */
export function causesOf(error: unknown): unknown[] {
  const { inner, failures } = (error ?? {}) as { inner?: unknown; failures?: unknown };
  return [inner, ...(Array.isArray(failures) ? failures : [])].filter((cause) => cause !== undefined);
}

export const isNamed = (error: unknown, name: string): boolean =>
  (error as { name?: string } | null)?.name === name || causesOf(error).some((cause) => isNamed(cause, name));

export const failureOf = (error: unknown): Failure => ({
  kind: isNamed(error, 'QuotaExceededError') ? 'quota' : isNamed(error, 'LimitReachedError') ? 'full' : 'other',
  reason: error instanceof Error ? error.message : String(error),
});
