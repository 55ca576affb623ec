// The first: it puts IndexedDB where Dexie looks for it as it loads.
import { freshDatabase } from '../../support/store.ts';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../lib/store/database.ts';
import {
  addTags,
  findNote,
  listTagged,
  listTags,
  restoreNotes,
  restoreTag,
  tagCompanies,
  writeNote,
  writeText,
} from '../../../lib/store/notes.ts';

const note = { companyId: 'lamp-works', text: '等三季报', tags: ['光', '待查'], changedAtMs: 1000 };

describe('a note', () => {
  it('comes back as it was written, and is replaced by the next', async () => {
    const db = freshDatabase();
    expect(await findNote(db, 'lamp-works')).toBeNull();

    await writeNote(db, note);
    await writeNote(db, { ...note, text: '三季报已出', changedAtMs: 2000 });

    expect(await findNote(db, 'lamp-works')).toEqual({ ...note, text: '三季报已出', changedAtMs: 2000 });
  });

  it('is gone once it is empty', async () => {
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
  ])('refuses %s and keeps what was there', async (_, wrong) => {
    const db = freshDatabase();
    await writeNote(db, note);

    await expect(writeNote(db, { ...note, ...wrong })).rejects.toThrow();

    expect(await findNote(db, 'lamp-works')).toEqual(note);
  });

  it('offers the tags in use, the most used first', async () => {
    const db = freshDatabase();
    await writeNote(db, note);
    await writeNote(db, { ...note, companyId: 'rope-yard', tags: ['待查', '绳'] });

    expect(await listTags(db)).toEqual(['待查', '光', '绳']);
  });
});

describe('a note that is being written', () => {
  it('keeps the tags that it has by then, and their order', async () => {
    const db = freshDatabase();
    await writeText(db, 'lamp-works', '等三季报', 1000);
    await addTags(db, 'lamp-works', ['光'], 1500);

    await writeText(db, 'lamp-works', '三季报已出', 2000);

    expect(await findNote(db, 'lamp-works')).toEqual({ ...note, text: '三季报已出', tags: ['光'], changedAtMs: 2000 });
  });

  it('takes tags cut, trimmed, each once, and no more than it may have', async () => {
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

  it('is no note while there is nothing in it', async () => {
    const db = freshDatabase();
    await writeText(db, 'lamp-works', ' ', 1000);
    await addTags(db, 'lamp-works', [' '], 1000);

    expect(await findNote(db, 'lamp-works')).toBeNull();
  });
});

describe('a tag that was taken off', () => {
  it('comes back to its place, and what was written and tagged since stays', async () => {
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

  it('comes back to a note that was gone with it', async () => {
    const db = freshDatabase();
    await writeNote(db, { ...note, text: '', tags: ['光'] });
    const before = await tagCompanies(db, ['lamp-works'], { tag: '光', isOn: false }, 2000);
    expect(await findNote(db, 'lamp-works')).toBeNull();

    await restoreTag(db, before, '光', 3000);

    expect(await findNote(db, 'lamp-works')).toEqual({ ...note, text: '', tags: ['光'], changedAtMs: 3000 });
  });
});

describe('a tag that was put on', () => {
  it('goes from those that had it not, and from no other', async () => {
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
  it('keeps the user’s rows, and takes notes from then on', async () => {
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

describe('a tag put on several companies at once', () => {
  it('joins the tags that are there, keeps the notes, and can be undone', async () => {
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

  it('is taken off again, and a note that had nothing else is gone', async () => {
    const db = freshDatabase();
    await tagCompanies(db, ['lamp-works', 'rope-yard'], { tag: '液冷', isOn: true }, 1000);

    await tagCompanies(db, ['lamp-works'], { tag: '液冷', isOn: false }, 2000);

    expect(await findNote(db, 'lamp-works')).toBeNull();
    expect(await listTagged(db)).toEqual(new Map([['液冷', ['rope-yard']]]));
  });

  it('leaves a company alone that has as many tags as it may', async () => {
    const db = freshDatabase();
    const tags = Array.from({ length: 12 }, (_, at) => `标签${at}`);
    await writeNote(db, { ...note, tags });

    await tagCompanies(db, ['lamp-works'], { tag: '液冷', isOn: true }, 2000);

    expect((await findNote(db, 'lamp-works'))?.tags).toEqual(tags);
  });
});
