// Recognizes failures of a full disk that the browser reports as internal errors.
import { failureOf, isNamed, type Failure } from './errors.ts';
import { openFailureOf, type OpenFailure } from './open-failure.ts';

/** In bytes. Chromium's databases write logs and tables of some megabytes. */
const leastFree = 8 * 1024 * 1024;

/** Errors without a cause. Chromium throws them when its database files or settings cannot be written. */
const internalNames = [
  'UnknownError',
  'DataError',
  'AbortError',
  'InvalidStateError',
  'DatabaseClosedError',
  'OpenFailedError',
  'TransactionInactiveError',
];

/** Chromium’s storage area rejects with a plain error. */
const storageAreaMessage = /\bIO error\b/u;

/** `true` if the browser does not say. Chromium counts what is used and what is free on the disk as an extension's quota. */
async function hasFreeSpace(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined || quota - usage >= leastFree;
  } catch {
    // A private window, or a browser without the API: the first message is all that is known.
    return true;
  }
}

const isInternal = (error: unknown, reason: string): boolean =>
  internalNames.some((name) => isNamed(error, name)) || storageAreaMessage.test(reason);

/** Like `failureOf`, but an internal error on a full disk is one of a full disk. Never rejects. */
export async function explainFailure(error: unknown): Promise<Failure> {
  const failure = failureOf(error);
  const { kind, reason } = failure;
  if (kind !== 'other' || !isInternal(error, reason) || (await hasFreeSpace())) return failure;
  return { kind: 'quota', reason };
}

/**
 * Like `openFailureOf`, but for a full disk: it must not look like a damaged database, for which a new one is offered.
 * Never rejects.
 */
export async function explainOpenFailure(error: unknown, isPrivate: boolean): Promise<OpenFailure> {
  const failure = openFailureOf(error, isPrivate);
  const { kind, reason } = failure;
  if ((kind !== 'damaged' && kind !== 'transient') || (await hasFreeSpace())) return failure;
  return { kind: 'quota', reason };
}
