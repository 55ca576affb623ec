// Must be the first import: Dexie looks for IndexedDB when it loads.
import { freshDatabase } from '../../support/store.ts';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../lib/store/database.ts';
import {
  addClip,
  addTags,
  findNote,
  listTagged,
  listTags,
  restoreNotes,
  restoreTag,
  tagCompanies,
  writeNote,
  writeOwnView,
  writeText,
} from '../../../lib/store/notes.ts';

const note = { companyId: 'lamp-works', text: '等三季报', tags: ['光', '待查'], changedAtMs: 1000 };

describe('writeNote', () => {
  it('stores a note and replaces the previous one', async () => {
    const db = freshDatabase();
    expect(await findNote(db, 'lamp-works')).toBeNull();

    await writeNote(db, note);
    await writeNote(db, { ...note, text: '三季报已出', changedAtMs: 2000 });

    expect(await findNote(db, 'lamp-works')).toEqual({ ...note, text: '三季报已出', changedAtMs: 2000 });
  });

  it('deletes an empty note', async () => {
    const db = freshDatabase();
    await writeNote(db, note);

    await writeNote(db, { ...note, text: ' \n', tags: [] });

    expect(await findNote(db, 'lamp-works')).toBeNull();
  });

  it.each([
    ['a text that is too long', { text: '长'.repeat(20_001) }],
    ['a tag that is too long', { tags: ['长'.repeat(25)] }],
    ['an empty tag', { tags: [''] }],
    ['too many tags', { tags: Array.from({ length: 13 }, (_, at) => `标签${at}`) }],
  ])('rejects %s and keeps the previous note', async (_, wrong) => {
    const db = freshDatabase();
    await writeNote(db, note);

    await expect(writeNote(db, { ...note, ...wrong })).rejects.toThrow();

    expect(await findNote(db, 'lamp-works')).toEqual(note);
  });

  it('makes its tags available to listTags, most used first', async () => {
    const db = freshDatabase();
    await writeNote(db, note);
    await writeNote(db, { ...note, companyId: 'rope-yard', tags: ['待查', '绳'] });

    expect(await listTags(db)).toEqual(['待查', '光', '绳']);
  });
});

describe('writeText and addTags', () => {
  it('keep existing tags in their order', async () => {
    const db = freshDatabase();
    await writeText(db, 'lamp-works', '等三季报', 1000);
    await addTags(db, 'lamp-works', ['光'], 1500);

    await writeText(db, 'lamp-works', '三季报已出', 2000);

    expect(await findNote(db, 'lamp-works')).toEqual({ ...note, text: '三季报已出', tags: ['光'], changedAtMs: 2000 });
  });

  it('truncate, trim, deduplicate and limit tags', async () => {
    const db = freshDatabase();
    await addTags(db, 'lamp-works', [' 光 ', '', '光', '长'.repeat(30)], 1000);
    expect((await findNote(db, 'lamp-works'))?.tags).toEqual(['光', '长'.repeat(24)]);

    await addTags(
      db,
      'lamp-works',
      Array.from({ length: 20 }, (_, at) => `标签${at}`),
      2000,
    );
    expect((await findNote(db, 'lamp-works'))?.tags).toHaveLength(12);
  });

  it('do not store an empty note', async () => {
    const db = freshDatabase();
    await writeText(db, 'lamp-works', ' ', 1000);
    await addTags(db, 'lamp-works', [' '], 1000);

    expect(await findNote(db, 'lamp-works')).toBeNull();
  });
});

describe('restoreTag after removing a tag', () => {
  it('restores the tag’s position and keeps later changes', async () => {
    const db = freshDatabase();
    await writeNote(db, { ...note, tags: ['光', '液冷', '待查'] });
    const before = await tagCompanies(db, ['lamp-works'], { tag: '液冷', isOn: false }, 2000);
    await writeText(db, 'lamp-works', '后来写的', 3000);
    await addTags(db, 'lamp-works', ['云'], 3000);
    await tagCompanies(db, ['lamp-works'], { tag: '待查', isOn: false }, 3000);

    await restoreTag(db, before, '液冷', 4000);

    expect(await findNote(db, 'lamp-works')).toEqual({
      companyId: 'lamp-works',
      text: '后来写的',
      tags: ['光', '液冷', '云'],
      changedAtMs: 4000,
    });
  });

  it('restores a note that was deleted with its only tag', async () => {
    const db = freshDatabase();
    await writeNote(db, { ...note, text: '', tags: ['光'] });
    const before = await tagCompanies(db, ['lamp-works'], { tag: '光', isOn: false }, 2000);
    expect(await findNote(db, 'lamp-works')).toBeNull();

    await restoreTag(db, before, '光', 3000);

    expect(await findNote(db, 'lamp-works')).toEqual({ ...note, text: '', tags: ['光'], changedAtMs: 3000 });
  });
});

describe('restoreTag after adding a tag', () => {
  it('removes the tag only from companies that did not have it', async () => {
    const db = freshDatabase();
    await writeNote(db, note);
    const before = await tagCompanies(db, ['lamp-works', 'rope-yard'], { tag: '光', isOn: true }, 2000);
    await writeText(db, 'rope-yard', '后来写的', 3000);

    await restoreTag(db, before, '光', 4000);

    expect((await findNote(db, 'lamp-works'))?.tags).toEqual(['光', '待查']);
    expect(await findNote(db, 'rope-yard')).toMatchObject({ text: '后来写的', tags: [] });
  });
});

describe('a database of the first version', () => {
  it('keeps user rows and accepts notes after the upgrade', async () => {
    const name = `old-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores({ watches: 'companyId, addedAtMs', mutes: '[word+host], addedAtMs', meta: 'key' });
    await old.table('watches').add({ companyId: 'lamp-works', addedAtMs: 5 });
    await old.table('mutes').add({ word: '灯', host: '', addedAtMs: 6 });
    old.close();

    const db = createDatabase(name);
    await writeNote(db, note);

    expect(await db.watches.toArray()).toMatchObject([{ companyId: 'lamp-works', addedAtMs: 5 }]);
    expect(await db.mutes.toArray()).toEqual([{ word: '灯', host: '', addedAtMs: 6 }]);
    expect(await findNote(db, 'lamp-works')).toEqual(note);
    db.close();
  });
});

describe('tagCompanies', () => {
  it('adds the tag, keeps notes and other tags, and can be undone', async () => {
    const db = freshDatabase();
    await writeNote(db, note);

    const before = await tagCompanies(db, ['lamp-works', 'rope-yard'], { tag: '液冷', isOn: true }, 2000);

    expect(await findNote(db, 'lamp-works')).toMatchObject({ text: '等三季报', tags: ['光', '待查', '液冷'] });
    expect(await listTagged(db)).toEqual(
      new Map([
        ['光', ['lamp-works']],
        ['待查', ['lamp-works']],
        ['液冷', ['lamp-works', 'rope-yard']],
      ]),
    );
    await restoreNotes(db, before);
    expect(await findNote(db, 'lamp-works')).toEqual(note);
    expect(await findNote(db, 'rope-yard')).toBeNull();
  });

  it('removes the tag and deletes notes that become empty', async () => {
    const db = freshDatabase();
    await tagCompanies(db, ['lamp-works', 'rope-yard'], { tag: '液冷', isOn: true }, 1000);

    await tagCompanies(db, ['lamp-works'], { tag: '液冷', isOn: false }, 2000);

    expect(await findNote(db, 'lamp-works')).toBeNull();
    expect(await listTagged(db)).toEqual(new Map([['液冷', ['rope-yard']]]));
  });

  it('does not change a company with the maximum number of tags', async () => {
    const db = freshDatabase();
    const tags = Array.from({ length: 12 }, (_, at) => `标签${at}`);
    await writeNote(db, { ...note, tags });

    await tagCompanies(db, ['lamp-works'], { tag: '液冷', isOn: true }, 2000);

    expect((await findNote(db, 'lamp-works'))?.tags).toEqual(tags);
  });
});

describe('the own view', () => {
  const ownView = { rating: '买入', target: 120.5, stop: 90, recheckOn: '2026-12-01' };

  it('stays when text, tags and clips change, and keeps a note without text', async () => {
    const db = freshDatabase();
    await writeOwnView(db, 'lamp-works', ownView, 1);
    expect(await findNote(db, 'lamp-works')).toMatchObject({ text: '', tags: [], ownView });

    await writeText(db, 'lamp-works', '等三季报', 2);
    await addTags(db, 'lamp-works', ['光'], 3);
    await tagCompanies(db, ['lamp-works'], { tag: '待查', isOn: true }, 4);
    await addClip(db, 'lamp-works', '> 摘录', 5);

    expect(await findNote(db, 'lamp-works')).toEqual({
      companyId: 'lamp-works',
      text: '等三季报\n\n> 摘录',
      tags: ['光', '待查'],
      ownView,
      changedAtMs: 5,
    });
  });

  it('is removed when it is emptied', async () => {
    const db = freshDatabase();
    await writeOwnView(db, 'lamp-works', ownView, 1);

    await writeOwnView(db, 'lamp-works', {}, 2);

    expect(await findNote(db, 'lamp-works')).toBeNull();
  });

  it.each([{ target: -1 }, { target: 0 }, { stop: Infinity }, { recheckOn: '2026-02-30' }, { rating: 'x'.repeat(41) }])(
    'refuses %o',
    async (view) => {
      await expect(writeOwnView(freshDatabase(), 'lamp-works', view, 1)).rejects.toThrow();
    },
  );
});
