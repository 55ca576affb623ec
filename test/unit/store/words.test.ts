import { describe, expect, it } from 'vitest';
import { mutesOn } from '../../../lib/recognition/compile-own-words.ts';
import { noOwnWords, type OwnWords } from '../../../lib/recognition/own-words.ts';
import type { Database } from '../../../lib/store/database.ts';
import { publishOwnWords, readUserWords, type OwnWordsStorage } from '../../../lib/store/own-words.ts';
import {
  addMute,
  addOwnAlias,
  listMutes,
  listOwnAliases,
  removeMute,
  removeOwnAlias,
} from '../../../lib/store/words.ts';
import { seeds } from '../../../seeds/index.ts';
import { seededDatabase } from '../../support/store.ts';

const mutedOn = async (db: Database, host: string): Promise<string[]> => mutesOn(await readUserWords(db), host);

/** What pages have, and how often it was written. */
function pageArea(): OwnWordsStorage & { words: OwnWords; writes: number } {
  const area = {
    words: noOwnWords,
    writes: 0,
    async update(change: (published: OwnWords) => Promise<OwnWords | undefined>) {
      const changed = await change(area.words);
      if (changed === undefined) return;
      area.words = structuredClone(changed);
      area.writes++;
    },
  };
  return area;
}

describe('addMute', () => {
  it('mutes a word on its host only, in any script or case', async () => {
    const db = await seededDatabase(seeds);
    await addMute(db, { word: '英偉達', host: 'news.example', addedAtMs: 1 });
    await addMute(db, { word: 'NVIDIA', host: 'news.example', addedAtMs: 2 });

    expect(await mutedOn(db, 'news.example')).toEqual(['nvidia', '英伟达']);
    expect(await mutedOn(db, 'other.example')).toEqual([]);
    expect(await mutedOn(db, '')).toEqual([]);
  });

  it('mutes a word everywhere when the host is empty, until the mute is removed', async () => {
    const db = await seededDatabase(seeds);
    const mute = { word: 'nvidia', host: '', addedAtMs: 1 };
    await addMute(db, mute);

    expect(await mutedOn(db, '')).toEqual(['nvidia']);

    await removeMute(db, mute);

    expect(await mutedOn(db, '')).toEqual([]);
    expect(await listMutes(db)).toEqual([]);
  });

  it('rejects an empty word', async () => {
    const db = await seededDatabase(seeds);

    await expect(addMute(db, { word: '', host: '', addedAtMs: 1 })).rejects.toThrow();
    expect(await listMutes(db)).toEqual([]);
  });
});

describe('addOwnAlias', () => {
  it('adds an alias until it is removed', async () => {
    const db = await seededDatabase(seeds);
    await addOwnAlias(db, { word: '寒王', companyId: '688256.SSE', addedAtMs: 1 });

    expect(await listOwnAliases(db)).toMatchObject([{ word: '寒王' }]);

    await removeOwnAlias(db, '寒王');

    expect(await listOwnAliases(db)).toEqual([]);
  });

  it('takes a listed company that no report covers', async () => {
    const db = await seededDatabase(seeds);

    await addOwnAlias(db, { word: '酒王', companyId: '600519.SSE', addedAtMs: 1 });

    expect(await listOwnAliases(db)).toMatchObject([{ word: '酒王', companyId: '600519.SSE' }]);
  });

  it('returns the alias that it replaces', async () => {
    const db = await seededDatabase(seeds);
    const first = { word: '寒王', companyId: '688256.SSE', addedAtMs: 1 };

    expect(await addOwnAlias(db, first)).toBeNull();
    expect(await addOwnAlias(db, { ...first, companyId: '688041.SSE', addedAtMs: 2 })).toEqual(first);
  });

  it('rejects an unknown company', async () => {
    const db = await seededDatabase(seeds);

    await expect(addOwnAlias(db, { word: '寒王', companyId: 'nobody', addedAtMs: 1 })).rejects.toThrow(
      'no company nobody',
    );
    expect(await listOwnAliases(db)).toEqual([]);
  });
});

describe('publishOwnWords', () => {
  it.each<[string, (db: Database) => Promise<unknown>, Partial<OwnWords>]>([
    ['a mute', (db) => addMute(db, { word: 'NVIDIA', host: '', addedAtMs: 1 }), { mutes: ['nvidia'] }],
    [
      'an alias',
      (db) => addOwnAlias(db, { word: '寒王', companyId: '688256.SSE', addedAtMs: 1 }),
      { aliases: [['寒王', '688256.SSE', 0]] },
    ],
    // As a restore writes its rows.
    [
      'a row that was put into the table',
      (db) => db.ownAliases.put({ word: '寒王', companyId: '688256.SSE', addedAtMs: 1 }),
      { aliases: [['寒王', '688256.SSE', 0]] },
    ],
  ])('publishes %s that a worker stored and was killed before it published it', async (_, store, published) => {
    const db = await seededDatabase(seeds);
    const area = pageArea();
    await publishOwnWords(db, area);
    await store(db);

    // The next worker, when it starts.
    await publishOwnWords(db, area);

    expect(area.words).toMatchObject(published);
  });

  it('makes pages ask again when the mutes of a site changed, without naming site or word', async () => {
    const db = await seededDatabase(seeds);
    const area = pageArea();
    await addMute(db, { word: '英伟达', host: 'news.example', addedAtMs: 1 });
    await publishOwnWords(db, area);
    const first = area.words;
    await addMute(db, { word: '苹果', host: 'news.example', addedAtMs: 2 });
    await publishOwnWords(db, area);

    expect(area.words.siteMutes).not.toBe(first.siteMutes);
    expect(first.siteMutes).not.toBe('');
    expect(JSON.stringify(area.words)).not.toMatch(/news|英伟达|苹果/);
  });

  it('gives the same mutes of a site another fingerprint in another library, so that pages cannot test guesses', async () => {
    const fingerprints = await Promise.all(
      ['first', 'second'].map(async (value) => {
        const db = await seededDatabase(seeds);
        const area = pageArea();
        await db.meta.put({ key: 'identity', value });
        await addMute(db, { word: '英伟达', host: 'news.example', addedAtMs: 1 });
        await publishOwnWords(db, area);
        return area.words.siteMutes;
      }),
    );

    expect(new Set(fingerprints).size).toBe(2);
  });

  it('writes nothing when the user has no words, or when they were published before', async () => {
    const db = await seededDatabase(seeds);
    const area = pageArea();
    await publishOwnWords(db, area);

    expect(area.writes).toBe(0);

    await addMute(db, { word: '英伟达', host: '', addedAtMs: 1 });
    await publishOwnWords(db, area);
    await publishOwnWords(db, area);

    expect(area.writes).toBe(1);
  });

  it('restores the value when a page altered it', async () => {
    const db = await seededDatabase(seeds);
    const area = pageArea();
    area.words = { ...noOwnWords, aliases: [['新易盛', 'AMZN.NASDAQ', 0]], mutes: ['英伟达'] };

    await publishOwnWords(db, area);

    expect(area.words).toEqual(noOwnWords);
  });
});
