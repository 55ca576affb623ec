import { describe, expect, it, vi } from 'vitest';
import { startOver } from '../../../lib/store/backup/remove.ts';
import { openStore } from '../../../lib/store/open.ts';
import { listWatches } from '../../../lib/store/watches.ts';
import { seeds } from '../../../seeds/index.ts';
import { allowDatabase, anotherConnection, freshDatabase, refusedDatabase } from '../../support/store.ts';

const failOnError = (error: unknown): never => {
  throw error;
};
const ignoreError = (): void => {};

describe('openStore', () => {
  it('seeds the store before it resolves', async () => {
    const store = await openStore(freshDatabase(), failOnError);

    expect(await store.listed()).toHaveLength(seeds.companies.length);
    expect(await store.dossier('688256.SSE')).toMatchObject({ origin: 'store', company: { id: '688256.SSE' } });
  });

  it('persists watches until they are removed', async () => {
    const db = freshDatabase();
    const store = await openStore(db, failOnError);

    await store.setWatched('688256.SSE', true, { host: null });
    const next = await openStore(anotherConnection(db), failOnError);

    expect((await next.ownFacts('688256.SSE')).isWatched).toBe(true);

    await next.setWatched('688256.SSE', false, { host: null });

    expect((await store.ownFacts('688256.SSE')).isWatched).toBe(false);
  });

  it('rejects watching an unknown company', async () => {
    const db = freshDatabase();
    const store = await openStore(db, failOnError);

    await expect(store.setWatched('nobody', true, { host: null })).rejects.toThrow('no company nobody');

    expect(await listWatches(db)).toEqual([]);
  });

  it('returns null for the dossier of an unknown company', async () => {
    const store = await openStore(freshDatabase(), failOnError);

    expect(await store.dossier('nobody')).toBeNull();
  });
});

describe('openStore when the database cannot be opened', () => {
  it('reports the error', async () => {
    const onError = vi.fn<(error: unknown) => void>();

    await openStore(refusedDatabase('A mutation operation was attempted'), onError);

    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining('A mutation operation') as string }),
    );
  });

  it('falls back to packaged facts and marks them as such', async () => {
    const store = await openStore(refusedDatabase('A mutation operation was attempted'), ignoreError);

    const dossier = await store.dossier('688256.SSE');

    expect(dossier).toMatchObject({ origin: 'packaged', company: { id: '688256.SSE' } });
    expect(dossier?.views.length).toBeGreaterThan(0);
    expect(await store.words()).toEqual({ mutes: [], ownAliases: [] });
  });

  it('rejects watching with the browser’s reason', async () => {
    const store = await openStore(refusedDatabase('A mutation operation was attempted'), ignoreError);

    await expect(store.setWatched('688256.SSE', true, { host: null })).rejects.toThrow(
      'A mutation operation was attempted',
    );
  });
});

describe('openStore when another page rebuilds the database', () => {
  it('takes a star at once after a database that could not be opened was rebuilt', async () => {
    const db = refusedDatabase('Internal error');
    const store = await openStore(db, ignoreError);
    await expect(store.setWatched('688256.SSE', true)).rejects.toThrow('Internal error');

    allowDatabase(db);
    await store.setWatched('688256.SSE', true);

    expect(await listWatches(db)).toMatchObject([{ companyId: '688256.SSE' }]);
    expect(await store.dossier('688256.SSE')).toMatchObject({ origin: 'store' });
    expect(await store.ownFacts('688256.SSE')).toMatchObject({ isWatched: true });
  });

  it('seeds the new database when the old one was open', async () => {
    const db = freshDatabase();
    const store = await openStore(db, failOnError);
    await store.setWatched('688256.SSE', true);

    await startOver(anotherConnection(db));

    expect(await store.dossier('688256.SSE')).toMatchObject({ origin: 'store' });
    expect(await store.ownFacts('688256.SSE')).toMatchObject({ isWatched: false });
    await store.setWatched('688256.SSE', true);
    expect(await store.watchedAmong(['688256.SSE'])).toEqual(['688256.SSE']);
  });

  it('reports the same error once, however often it tries again', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const store = await openStore(refusedDatabase('Internal error'), onError);

    await Promise.allSettled([1, 2, 3].map(() => store.setWatched('688256.SSE', true)));

    expect(onError).toHaveBeenCalledOnce();
  });
});
