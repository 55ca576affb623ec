// How browsers tell of trouble, as the database library hands it on.
import { describe, expect, it } from 'vitest';
import { BackupError, outcomeOf } from '../../../../lib/store/backup/errors.ts';

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

async function problemOf(thrown: Error): Promise<unknown> {
  const outcome = await outcomeOf(() => Promise.reject(thrown));
  return outcome.ok ? null : outcome.problem;
}

describe('a problem', () => {
  it.each([
    ['as it is', named('QuotaExceededError')],
    ['as the reason of an aborted transaction', named('AbortError', { inner: named('QuotaExceededError') })],
    ['two deep', named('AbortError', { inner: named('AbortError', { inner: named('QuotaExceededError') }) })],
    ['among rows that were not taken', named('BulkError', { failures: [named('QuotaExceededError')] })],
  ])('of room is known %s', async (_, error) => {
    expect(await problemOf(error)).toEqual({ kind: 'quota' });
  });

  it('of ours is told as it is, also through an aborted transaction', async () => {
    const ours = new BackupError({ kind: 'superseded' });

    expect(await problemOf(ours)).toEqual({ kind: 'superseded' });
    expect(await problemOf(named('AbortError', { inner: ours }))).toEqual({ kind: 'superseded' });
  });

  it('that nobody foresaw is told in the browser’s words', async () => {
    expect(await problemOf(named('UnknownError', { message: 'Internal error' }))).toEqual({
      kind: 'failed',
      reason: 'Internal error',
    });
  });
});
