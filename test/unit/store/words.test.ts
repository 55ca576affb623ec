import { describe, expect, it } from 'vitest';
import { loadLexicon, type LexiconData } from '../../../lib/recognition/lexicon.ts';
import { recognize } from '../../../lib/recognition/recognize.ts';
import type { Database } from '../../../lib/store/database.ts';
import { compilationOf } from '../../../lib/store/lexicon.ts';
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

async function compiled(db: Database): Promise<LexiconData> {
  const compilation = await compilationOf(db);
  for (;;) {
    const { done, value } = compilation.next();
    if (done) return value;
  }
}

const found = async (db: Database, text: string, host?: string): Promise<string[]> =>
  recognize(text, loadLexicon(await compiled(db)), { host }).map(({ start, end }) => text.slice(start, end));

describe('addMute', () => {
  it('mutes a word on its host only, in any script or case', async () => {
    const db = await seededDatabase(seeds);
    await addMute(db, { word: '英伟达', host: 'news.example', addedAtMs: 1 });

    expect(await found(db, '英偉達與新易盛', 'news.example')).toEqual(['新易盛']);
    expect(await found(db, '英偉達與新易盛', 'other.example')).toEqual(['英偉達', '新易盛']);
  });

  it('mutes a word everywhere when the host is empty, until the mute is removed', async () => {
    const db = await seededDatabase(seeds);
    const mute = { word: 'nvidia', host: '', addedAtMs: 1 };
    await addMute(db, mute);

    expect(await found(db, 'Nvidia and 新易盛', 'a.example')).toEqual(['新易盛']);

    await removeMute(db, mute);

    expect(await found(db, 'Nvidia and 新易盛', 'a.example')).toEqual(['Nvidia', '新易盛']);
    expect(await listMutes(db)).toEqual([]);
  });

  it('rejects an empty word', async () => {
    const db = await seededDatabase(seeds);

    await expect(addMute(db, { word: '', host: '', addedAtMs: 1 })).rejects.toThrow();
    expect(await listMutes(db)).toEqual([]);
  });
});

describe('addOwnAlias', () => {
  it('makes a word recognized without signals, until the alias is removed', async () => {
    const db = await seededDatabase(seeds);
    await addOwnAlias(db, { word: '寒王', companyId: 'cambricon', addedAtMs: 1 });

    expect(await found(db, '今天寒王又来了')).toEqual(['寒王']);

    await removeOwnAlias(db, '寒王');

    expect(await found(db, '今天寒王又来了')).toEqual([]);
  });

  it('resolves an ambiguous word', async () => {
    const db = await seededDatabase(seeds);
    expect(await found(db, '浪潮来了')).toEqual([]);

    await addOwnAlias(db, { word: '浪潮', companyId: 'inspur-information', addedAtMs: 1 });

    expect(await found(db, '浪潮来了')).toEqual(['浪潮']);
  });

  it('rejects an unknown company', async () => {
    const db = await seededDatabase(seeds);

    await expect(addOwnAlias(db, { word: '寒王', companyId: 'nobody', addedAtMs: 1 })).rejects.toThrow(
      'no company nobody',
    );
    expect(await listOwnAliases(db)).toEqual([]);
  });
});
