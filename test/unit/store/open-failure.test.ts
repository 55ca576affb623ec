import { describe, expect, it } from 'vitest';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { NewerDatabaseError } from '../../../lib/store/newer.ts';
import { openFailureOf } from '../../../lib/store/open-failure.ts';
import { someSeeds } from '../../support/builders.ts';
import { refusedDatabase } from '../../support/store.ts';

const named = (name: string, more: object = {}): Error => Object.assign(new Error('the reason'), { name, ...more });
/** As Dexie reports a failed open to the query that waited for it. */
const wrapped = (inner: Error): Error =>
  named('DatabaseClosedError', { message: `${inner.name} ${inner.message}\n ${inner.name}`, inner });

describe('openFailureOf', () => {
  it.each([
    ['a refused write', new NewerDatabaseError(), 'newer'],
    ['a later version', named('VersionError'), 'newer'],
    ['a full disk', wrapped(named('QuotaExceededError')), 'quota'],
    ['an interrupted request', named('AbortError'), 'transient'],
    ['a slow disk', wrapped(named('TimeoutError')), 'transient'],
    ['a closing connection', named('InvalidStateError'), 'transient'],
    ['a database that the browser does not offer', named('MissingAPIError'), 'transient'],
    ['a damaged file', wrapped(named('UnknownError')), 'damaged'],
    ['a damaged value', named('DataError'), 'damaged'],
    ['a failed upgrade', wrapped(named('ConstraintError')), 'damaged'],
  ])('classifies %s', (_, error, kind) => {
    expect(openFailureOf(error, false).kind).toBe(kind);
  });

  it('blames the private window for whatever fails in it', () => {
    expect(openFailureOf(named('UnknownError'), true).kind).toBe('private');
    expect(openFailureOf(named('InvalidStateError'), true).kind).toBe('private');
    expect(openFailureOf(new NewerDatabaseError(), true).kind).toBe('newer');
  });

  it('gives the browser’s message once', async () => {
    const seeds = someSeeds();
    const failed = ensureSeed(refusedDatabase('A mutation operation'), seeds.version, () => Promise.resolve(seeds));
    const error: unknown = await failed.catch((reason: unknown) => reason);

    expect(openFailureOf(error, false).reason).toBe('A mutation operation');
    expect(openFailureOf(wrapped(named('UnknownError')), false).reason).toBe('the reason');
  });
});
