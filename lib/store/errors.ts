// Classifies store errors: those that the user can fix, and other browser errors.

export interface Failure {
  /**
   * `quota`: the storage quota is exceeded. `newer`: a newer build has used the database. `full`: a table has as many rows as
   * the user may have.
   */
  kind: 'quota' | 'newer' | 'full' | 'other';
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

/** Firefox names a full disk so, and Chromium a quota. */
const quotaName = 'QuotaExceededError';

/** Chromium on a full disk: a file did not fit beside the database, or the database could not be opened. */
const fullDiskMessage = /failed to write blobs|encountered full disk/iu;

/** Whether the browser says that there was no space for a write. Chromium does not always: see free-space.ts. */
export const isOfFullDisk = (error: unknown): boolean =>
  isNamed(error, quotaName) ||
  fullDiskMessage.test((error as { message?: string } | null)?.message ?? '') ||
  causesOf(error).some(isOfFullDisk);

function kindOf(error: unknown): Failure['kind'] {
  if (isNamed(error, 'NewerDatabaseError')) return 'newer';
  if (isNamed(error, 'LimitReachedError')) return 'full';
  return isOfFullDisk(error) ? 'quota' : 'other';
}

/** The error of the browser, which Dexie may have wrapped several times. */
export function innermostOf(error: unknown): unknown {
  const { inner } = (error ?? {}) as { inner?: unknown };
  return inner instanceof Error && inner !== error && inner.message !== '' ? innermostOf(inner) : error;
}

/** Without Dexie's wrapper, whose message repeats that of the browser, and without a full stop: it is put into sentences. */
export function reasonOf(error: unknown): string {
  const cause = innermostOf(error);
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/\.$/, '');
}

export const failureOf = (error: unknown): Failure => ({ kind: kindOf(error), reason: reasonOf(error) });
