// Errors as Chromium and Firefox throw them on a full disk, recorded with a profile on a small file system.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explainFailure, explainOpenFailure } from '../../../lib/store/free-space.ts';

const named = (name: string, message: string, more: object = {}): Error =>
  Object.assign(new Error(message), { name, ...more });
/** As Dexie reports it. */
const wrapped = (name: string, inner: Error): Error =>
  named(name, `${inner.name} ${inner.message}\n ${inner.name}`, { inner });

const quota = named('QuotaExceededError', 'The current transaction exceeded its quota limitations.');
const blob = named('DataError', 'Failed to write blobs (IOError)');
const unopened = named('UnknownError', 'Internal error opening backing store for indexedDB.open.');
const settings = new Error('IO error: /profile/000003.log: No space left (ChromeMethodBFE: 14::WritableFileAppend::8)');

/** In bytes. */
function freeOnDisk(free: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 5e6 + free, usage: 5e6 }) } });
}

afterEach(() => vi.unstubAllGlobals());

describe('explainFailure', () => {
  it.each([
    ['a write in Firefox', quota],
    ['a write in Firefox, as Dexie wraps it', wrapped('AbortError', quota)],
    ['a file in Chromium', blob],
    ['a file in Chromium, as Dexie wraps it', wrapped('AbortError', blob)],
    ['one of several rows', named('BulkError', 'of 3 operations', { failures: [blob] })],
    ['opening in Chromium', named('QuotaExceededError', 'Encountered full disk while opening backing store.')],
  ])('knows a full disk by the error alone: %s', async (_, error) => {
    // The file was larger than what is free.
    freeOnDisk(60e6);
    expect((await explainFailure(error)).kind).toBe('quota');
  });

  it.each([
    ['a database that Chromium closed', wrapped('DatabaseClosedError', unopened)],
    ['a commit', named('UnknownError', 'Internal error committing transaction.')],
    ['an aborted transaction without a cause', named('AbortError', 'Transaction aborted', { inner: null })],
    ['a closing connection', named('InvalidStateError', 'The database connection is closing.')],
    ['the storage area', settings],
  ])('takes an internal error for a full disk only if there is no space: %s', async (_, error) => {
    freeOnDisk(300_000);
    expect((await explainFailure(error)).kind).toBe('quota');
    freeOnDisk(60e6);
    expect((await explainFailure(error)).kind).toBe('other');
  });

  it('keeps what other errors say, on a full disk too', async () => {
    freeOnDisk(0);
    expect(await explainFailure(new Error('no company x'))).toEqual({ kind: 'other', reason: 'no company x' });
    expect((await explainFailure(named('NewerDatabaseError', 'newer'))).kind).toBe('newer');
    expect((await explainFailure(named('LimitReachedError', 'full'))).kind).toBe('full');
  });

  it('keeps the error if the browser does not say what is free', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new TypeError('no')) } });
    expect((await explainFailure(unopened)).kind).toBe('other');
    vi.stubGlobal('navigator', {});
    expect((await explainFailure(unopened)).kind).toBe('other');
  });
});

describe('explainOpenFailure', () => {
  it('does not take a database for damaged because the disk is full', async () => {
    const error = wrapped('DatabaseClosedError', unopened);
    freeOnDisk(0);
    expect((await explainOpenFailure(error, false)).kind).toBe('quota');
    freeOnDisk(60e6);
    expect((await explainOpenFailure(error, false)).kind).toBe('damaged');
  });

  it('keeps the reasons that have nothing to do with the disk', async () => {
    freeOnDisk(0);
    expect((await explainOpenFailure(named('VersionError', 'later'), false)).kind).toBe('newer');
    expect((await explainOpenFailure(unopened, true)).kind).toBe('private');
  });
});
