// Why the database cannot be opened, and whether a new one would help.
import { innermostOf, isNamed, isOfFullDisk, reasonOf } from './errors.ts';

export interface OpenFailure {
  /**
   * `private`: private windows have no database. `newer`: a newer build has used it. `quota`: the disk is full. `transient`:
   * nothing is wrong with the database, and a later attempt may succeed. `damaged`: anything else; only this can be rebuilt.
   */
  kind: 'private' | 'newer' | 'quota' | 'transient' | 'damaged';
  /** The browser's error message, once. */
  reason: string;
}

/** A closing connection, a slow disk, an interrupted request, or a browser that offers no database at all. */
const transientNames = [
  'AbortError',
  'TimeoutError',
  'InvalidStateError',
  'TransactionInactiveError',
  'DatabaseClosedError',
  'NotAllowedError',
  'SecurityError',
  'MissingAPIError',
];

/** @param isPrivate whether the page is in a private window. */
export function openFailureOf(error: unknown, isPrivate: boolean): OpenFailure {
  const reason = reasonOf(error);
  const isAny = (names: readonly string[]): boolean => names.some((name) => isNamed(error, name));
  if (isAny(['NewerDatabaseError', 'VersionError'])) return { kind: 'newer', reason };
  if (isPrivate) return { kind: 'private', reason };
  if (isOfFullDisk(error)) return { kind: 'quota', reason };
  // Not its wrapper: Dexie reports any failure as a closed database.
  const { name } = (innermostOf(error) ?? {}) as { name?: string };
  return { kind: name !== undefined && transientNames.includes(name) ? 'transient' : 'damaged', reason };
}
