import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/model/note.ts';
import { removeUserRows } from '../../../lib/store/backup/remove.ts';
import type { Database } from '../../../lib/store/database.ts';
import { writeNote } from '../../../lib/store/notes.ts';
import {
  forgetPageChanges,
  listNamedChanges,
  listPageChanges,
  muteFromPage,
  recordStripOff,
  setWatchedFromPage,
  undoPageChange,
} from '../../../lib/store/page-changes.ts';
import { addWatches, listWatches } from '../../../lib/store/watches.ts';
import { listMutes } from '../../../lib/store/words.ts';
import { aCompany, someSeeds } from '../../support/builders.ts';
import { freshDatabase, seededDatabase } from '../../support/store.ts';

const origin = { host: 'news.example' };
const star = (db: Database, companyId: string, nowMs: number, from = origin as { host: string | null }) =>
  setWatchedFromPage(db, companyId, true, from, nowMs);
const unstar = (db: Database, companyId: string, nowMs: number) =>
  setWatchedFromPage(db, companyId, false, origin, nowMs);

const kindsIn = async (db: Database, nowMs = 5000): Promise<string[]> =>
  (await listPageChanges(db, nowMs)).map(({ action }) => action.kind);

async function undoLast(db: Database, nowMs = 5000): Promise<void> {
  const [last] = await listPageChanges(db, nowMs);
  await undoPageChange(db, last!, nowMs);
}

const note: Note = { companyId: 'b', text: '等二季报', tags: ['液冷', '算力'], changedAtMs: 50 };

describe('changes from pages', () => {
  it('are listed with time and site, latest first, and undone one by one', async () => {
    const db = freshDatabase();
    await star(db, 'a', 1000);
    await muteFromPage(db, '苹果', 'news.example', origin, 2000);
    await recordStripOff(db, 'quote.example', 3000);

    expect(await listPageChanges(db, 5000)).toMatchObject([
      { atMs: 3000, host: 'quote.example', action: { kind: 'strip-off', turnedOffOn: 'quote.example' } },
      { atMs: 2000, host: 'news.example', action: { kind: 'muted', word: '苹果', mutedOn: 'news.example' } },
      { atMs: 1000, host: 'news.example', action: { kind: 'starred', companyId: 'a' } },
    ]);

    await undoLast(db);
    await undoLast(db);
    expect(await listMutes(db)).toEqual([]);
    await undoLast(db);
    expect(await listWatches(db)).toEqual([]);
    expect(await listPageChanges(db, 5000)).toEqual([]);
    expect(await db.meta.get('page-changes')).toBeUndefined();
  });

  it('are not listed if nothing changed', async () => {
    const db = freshDatabase();
    await addWatches(db, [{ companyId: 'a' }], 10);

    await star(db, 'a', 1000);
    await unstar(db, 'b', 1000);

    expect(await kindsIn(db)).toEqual([]);
  });

  it('have no site if they were made in a private window', async () => {
    const db = freshDatabase();
    await star(db, 'a', 1000, { host: null });
    await muteFromPage(db, '苹果', '', { host: null }, 1000);
    await muteFromPage(db, '小米', 'secret.example', { host: null }, 1000);

    expect(JSON.stringify(await db.meta.get('page-changes'))).not.toContain('secret.example');
    expect((await listPageChanges(db, 5000)).map(({ host }) => host)).toEqual([null, null]);
  });

  it('are listed for a week, at most 50, and removals last to be dropped', async () => {
    const db = freshDatabase();
    await addWatches(db, [{ companyId: 'mine' }], 10);
    await unstar(db, 'mine', 1000);
    for (let at = 0; at < 60; at++) await star(db, `c${at}`, 1001 + at);

    const listed = await listPageChanges(db, 5000);
    expect(listed).toHaveLength(50);
    expect(listed.at(-1)?.action.kind).toBe('unstarred');
    expect(await listPageChanges(db, 1030 + 7 * 86_400_000)).toHaveLength(30);
    expect(await listPageChanges(db, 2000 + 7 * 86_400_000)).toEqual([]);
  });

  it('are named for display', async () => {
    const db = await seededDatabase(someSeeds({ companies: [aCompany()] }));
    await star(db, 'lamp-works', 1000);
    await star(db, '600519.SSE', 1001);
    await muteFromPage(db, '苹果', '', origin, 1002);

    expect((await listNamedChanges(db, 5000)).map(({ names }) => names?.zh ?? null)).toEqual([
      null,
      '600519',
      aCompany().names.zh,
    ]);
  });

  it('are forgotten on request and with all user data', async () => {
    const db = freshDatabase();
    await star(db, 'a', 1000);
    await forgetPageChanges(db);
    expect(await kindsIn(db)).toEqual([]);

    await star(db, 'b', 1000);
    await removeUserRows(db);
    expect(await db.meta.get('page-changes')).toBeUndefined();
  });

  it('that another version wrote in another form are left out', async () => {
    const db = freshDatabase();
    await star(db, 'a', 1000);
    const [known] = await listPageChanges(db, 5000);
    await db.meta.put({ key: 'page-changes', value: JSON.stringify([{ kind: 'future' }, known]) });

    expect(await listPageChanges(db, 5000)).toEqual([known]);
  });
});

describe('the undo of a removal', () => {
  it('restores place, name, note and tags', async () => {
    const db = freshDatabase();
    await addWatches(db, [{ companyId: 'a' }, { companyId: 'b', name: '乙公司' }, { companyId: 'c' }], 100);
    await writeNote(db, note);
    const before = await listWatches(db);
    await unstar(db, 'b', 1000);
    // As after a sync of the removal.
    await db.notes.delete('b');

    await undoLast(db);

    const same = (rows: object[]) => rows.map((row) => ({ ...row, changedAtMs: 0 }));
    expect(same(await listWatches(db))).toEqual(same(before));
    expect(await db.notes.get('b')).toEqual({ ...note, changedAtMs: 5000 });
  });

  it('keeps what the user wrote since', async () => {
    const db = freshDatabase();
    await addWatches(db, [{ companyId: 'b' }], 100);
    await writeNote(db, note);
    await unstar(db, 'b', 1000);
    await writeNote(db, { ...note, text: '新的', tags: ['观察'] });

    await undoLast(db);

    expect(await db.notes.get('b')).toMatchObject({ text: '新的', tags: ['液冷', '算力', '观察'] });
  });

  it('restores the first place if a page added and removed the company again', async () => {
    const db = freshDatabase();
    await addWatches(db, [{ companyId: 'a' }, { companyId: 'b' }], 100);
    await unstar(db, 'b', 1000);
    await star(db, 'b', 1001);
    await unstar(db, 'b', 1002);

    await undoLast(db);

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['a', 'b']);
  });

  it('happens once, also if two pages ask for it', async () => {
    const db = freshDatabase();
    await addWatches(db, [{ companyId: 'b' }], 100);
    await unstar(db, 'b', 1000);
    const [change] = await listPageChanges(db, 5000);

    expect(await undoPageChange(db, change!, 5000)).toBe(true);
    await unstar(db, 'b', 6000);
    expect(await undoPageChange(db, change!, 7000)).toBe(false);
    expect(await listWatches(db)).toEqual([]);
  });
});
