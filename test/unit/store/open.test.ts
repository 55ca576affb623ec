import { describe, expect, it } from 'vitest';
import type { Compilation } from '../../../lib/recognition/compile-lexicon.ts';
import { openStore } from '../../../lib/store/open.ts';
import { listWatches } from '../../../lib/store/watches.ts';
import { seeds } from '../../../seeds/index.ts';
import { anotherConnection, freshDatabase, refusedDatabase } from '../../support/store.ts';

function companiesIn(compilation: Compilation): string[] {
  for (;;) {
    const { done, value } = compilation.next();
    if (done) return value.companies.split('\n');
  }
}

describe('a store that opens', () => {
  it('is seeded by the time it answers', async () => {
    const store = await openStore(freshDatabase());

    expect(companiesIn(await store.lexicon())).toHaveLength(seeds.companies.length);
    expect(await store.dossier('cambricon')).toMatchObject({ origin: 'store', company: { id: 'cambricon' } });
    expect(store.version).toBe(seeds.version);
  });

  it('keeps a watch for the next worker, until it is taken off', async () => {
    const db = freshDatabase();
    const store = await openStore(db);

    await store.setWatched('cambricon', true);
    const next = await openStore(anotherConnection(db));

    expect((await next.dossier('cambricon'))?.isWatched).toBe(true);

    await next.setWatched('cambricon', false);

    expect((await store.dossier('cambricon'))?.isWatched).toBe(false);
  });

  it('refuses to watch a company that it does not know', async () => {
    const db = freshDatabase();
    const store = await openStore(db);

    await expect(store.setWatched('nobody', true)).rejects.toThrow('no company nobody');

    expect(await listWatches(db)).toEqual([]);
  });

  it('has no dossier of a company that it does not know', async () => {
    const store = await openStore(freshDatabase());

    expect(await store.dossier('nobody')).toBeNull();
  });
});

describe('a store that the browser refuses to open', () => {
  it('answers with the packaged facts, and says that it does', async () => {
    const store = await openStore(refusedDatabase('A mutation operation was attempted'));

    const dossier = await store.dossier('cambricon');

    expect(dossier).toMatchObject({ origin: 'packaged', isWatched: false, company: { id: 'cambricon' } });
    expect(dossier?.views.length).toBeGreaterThan(0);
    expect(companiesIn(await store.lexicon())).toEqual(seeds.companies.map(({ id }) => id));
  });

  it('refuses to watch, with the browser’s reason', async () => {
    const store = await openStore(refusedDatabase('A mutation operation was attempted'));

    await expect(store.setWatched('cambricon', true)).rejects.toThrow('A mutation operation was attempted');
  });
});
