// Browser errors in the forms in which Dexie wraps them.
import { describe, expect, it } from 'vitest';
import { BackupError, outcomeOf } from '../../../../lib/store/backup/errors.ts';

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

async function problemOf(thrown: Error): Promise<unknown> {
  const outcome = await outcomeOf(() => Promise.reject(thrown));
  return outcome.ok ? null : outcome.problem;
}

describe('outcomeOf', () => {
  it.each([
    ['thrown directly', named('QuotaExceededError')],
    ['wrapped in an aborted transaction', named('AbortError', { inner: named('QuotaExceededError') })],
    ['wrapped twice', named('AbortError', { inner: named('AbortError', { inner: named('QuotaExceededError') }) })],
    ['among the failures of a bulk operation', named('BulkError', { failures: [named('QuotaExceededError')] })],
  ])('recognizes a quota error %s', async (_, error) => {
    expect(await problemOf(error)).toEqual({ kind: 'quota' });
  });

  it('returns the problem of a BackupError, also from an aborted transaction', async () => {
    const ours = new BackupError({ kind: 'superseded' });

    expect(await problemOf(ours)).toEqual({ kind: 'superseded' });
    expect(await problemOf(named('AbortError', { inner: ours }))).toEqual({ kind: 'superseded' });
  });

  it('returns the browser’s message for an unknown error', async () => {
    expect(await problemOf(named('UnknownError', { message: 'Internal error' }))).toEqual({
      kind: 'failed',
      reason: 'Internal error',
    });
  });
});
