import { describe, expect, it } from 'vitest';
import { applyPendingSettings } from '../../../lib/store/backup/pending-settings.ts';
import { removeUserRows } from '../../../lib/store/backup/remove.ts';
import { keepMarkerCurrent, saveMarker } from '../../../lib/store/data-loss.ts';
import type { Database } from '../../../lib/store/database.ts';
import { writeText } from '../../../lib/store/notes.ts';
import {
  copyChanges,
  listCopies,
  mostCopies,
  mostCopyBytes,
  removeCopies,
  restoreCopy,
  undoCopy,
} from '../../../lib/store/shadow-copy.ts';
import { userTables } from '../../../lib/store/user-tables.ts';
import { addWatch, removeWatches } from '../../../lib/store/watches.ts';
import { addMute } from '../../../lib/store/words.ts';
import { createCopyStorage, createMarkerStorage, loseDatabase } from '../../support/lost-store.ts';
import { anotherConnection, freshDatabase } from '../../support/store.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Noon, so that the local date is the same in all time zones of the developers. */
const noon = Date.UTC(2026, 10, 2, 12);

function aLibrary(db = freshDatabase()) {
  const [marker, copies] = [createMarkerStorage(), createCopyStorage()];
  return {
    db,
    copies,
    marker,
    /** As the pages and the worker do after each change. */
    noticed: (nowMs: number) => saveMarker(db, marker, nowMs),
    copy: (nowMs: number, settings: unknown = { theme: 'dark' }) =>
      copyChanges(db, { marker, copies, extensionVersion: '0.1.0', settings, nowMs }),
  };
}

async function fillLibrary(db: Database): Promise<void> {
  await addWatch(db, 'lamp-works', 1);
  await addWatch(db, 'rope-yard', 2);
  await writeText(db, 'lamp-works', '看毛利率\n“引号”', 3);
  await addMute(db, { word: '苹果', host: '', addedAtMs: 4 });
  await db.ownAliases.put({ word: '小灯', companyId: 'lamp-works', addedAtMs: 5 });
}

const rowsOf = async (db: Database): Promise<unknown[]> =>
  Promise.all(userTables.map(({ name }) => db.table(name).toArray()));

describe('copyChanges', () => {
  it('restores everything that the user entered after the database is lost', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await fillLibrary(db);
    await noticed(noon);
    expect(await copy(noon + 5000)).toBe('written');
    const before = await rowsOf(db);

    await loseDatabase(db);
    const [newest] = await listCopies(copies);
    expect(newest?.counts).toMatchObject({ watches: 2, notes: 1, mutes: 1, ownAliases: 1 });
    const restored = await restoreCopy(db, copies, { name: newest!.name, nowMs: noon + 9000 });

    expect(restored).toMatchObject({ ok: true, value: { added: 5, changed: 0, removed: 0 } });
    expect(await rowsOf(db)).toEqual(before);
  });

  it('writes only after a change, also of a row that was there before', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await fillLibrary(db);
    await noticed(noon);
    await copy(noon + 5000);

    expect(await copy(noon + 6000)).toBe('current');
    expect(await copy(noon + 2 * dayMs)).toBe('current');
    await writeText(db, 'lamp-works', '改了', noon + 7000);
    await noticed(noon + 7000);
    expect(await copy(noon + 8000)).toBe('written');
    expect(copies.files.size).toBe(1);
  });

  it('writes after a change of settings, and leaves them to be restored if the present ones are given', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await addWatch(db, 'lamp-works', 1);
    await noticed(noon);
    await copy(noon, { theme: 'dark' });
    expect(await copy(noon + 1000, { theme: 'light' })).toBe('written');
    expect(await copy(noon + 2000, { theme: 'light' })).toBe('current');
    await loseDatabase(db);
    const [name = ''] = copies.files.keys();
    const applied: unknown[] = [];
    const apply = (): Promise<void> =>
      applyPendingSettings(db, (settings) => Promise.resolve(void applied.push(settings)));

    await restoreCopy(db, copies, { name, nowMs: noon + 3000 });
    await apply();
    expect(applied).toEqual([]);

    const restored = await restoreCopy(db, copies, { name, nowMs: noon + 4000, settings: { theme: 'system' } });
    await apply();
    if (restored.ok) await undoCopy(db, restored.value);
    await apply();
    expect(applied).toEqual([{ theme: 'light' }, { theme: 'system' }]);
  });

  it('writes a copy that was missed because the worker was killed', async () => {
    const { db, copies, marker, copy } = aLibrary();
    await copy(noon);
    const stop = keepMarkerCurrent(db, marker);
    await addWatch(anotherConnection(db), 'lamp-works', noon);
    await expect.poll(async () => (await marker.read())?.counts['watches']).toBe(1);
    stop();

    // The clock of the marker is the real one.
    expect(await copy(Date.now() + 1)).toBe('written');
    expect(await listCopies(copies)).toHaveLength(1);
  });

  it('leaves the copies as they are while a loss is not decided, and after the user accepts it', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await fillLibrary(db);
    await noticed(noon);
    await copy(noon);
    const before = new Map(copies.files);

    await loseDatabase(db);
    await addWatch(db, 'rope-yard', noon + 1000);
    expect(await copy(noon + 2000)).toBe('lost');
    expect(copies.files).toEqual(before);

    await noticed(noon + 3000);
    expect(await copy(noon + 4000)).toBe('written');
    expect((await listCopies(copies)).map(({ counts }) => counts['watches'])).toEqual([1, 2]);
  });

  it('keeps the copies when the user removes one row after another, and writes no empty one', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await addWatch(db, 'lamp-works', 1);
    await noticed(noon);
    await copy(noon);
    await removeWatches(db, ['lamp-works']);
    await noticed(noon + 1000);

    expect(await copy(noon + 2000)).toBe('empty');
    expect(await listCopies(copies)).toHaveLength(1);
  });

  it('keeps one copy for each of the last days with changes', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    const days = mostCopies + 3;
    for (let day = 0; day < days; day++) {
      for (const atMs of [noon + day * dayMs, noon + day * dayMs + 60_000]) {
        await addWatch(db, `c${atMs}`, atMs);
        await noticed(atMs);
        await copy(atMs);
      }
    }

    const kept = await listCopies(copies);
    expect(kept.map(({ counts }) => counts['watches'])).toEqual(
      Array.from({ length: mostCopies }, (_, at) => 2 * (days - at)),
    );
  });

  it('goes on after the clock was ahead', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await addWatch(db, 'lamp-works', 1);
    await noticed(noon + 4000 * dayMs);
    await copy(noon + 4000 * dayMs);
    await addWatch(db, 'rope-yard', 2);
    await noticed(noon);
    expect(await copy(noon)).toBe('written');
    expect(await copy(noon + 1000)).toBe('current');

    for (let day = 1; day < mostCopies; day++) {
      await addWatch(db, `c${day}`, day);
      await noticed(noon + day * dayMs);
      await copy(noon + day * dayMs);
    }
    const kept = await listCopies(copies);
    expect(kept).toHaveLength(mostCopies);
    expect(kept.every(({ createdAtMs }) => createdAtMs < noon + mostCopies * dayMs)).toBe(true);
  });

  it('does not copy attached documents', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await addWatch(db, 'lamp-works', 1);
    await db.sources.put({ reportId: 'some-report', text: '原文'.repeat(100_000), attachedAtMs: 1 });
    await noticed(noon);
    await copy(noon);

    const [file] = copies.files.values();
    expect(file!.size).toBeLessThan(2000);
    expect((await listCopies(copies))[0]!.counts).not.toHaveProperty('sources');
  });

  it('keeps the last copy when the library is too large', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await addWatch(db, 'lamp-works', 1);
    await noticed(noon);
    await copy(noon);
    const text = '长'.repeat(20_000);
    const notes = Array.from({ length: mostCopyBytes / 60_000 + 1 }, (_, at) => ({
      companyId: `c${at}`,
      text,
      tags: [],
      changedAtMs: 1,
    }));
    await db.notes.bulkPut(notes);
    await noticed(noon + 1000);

    expect(await copy(noon + 2000)).toBe('too-large');
    expect(await listCopies(copies)).toMatchObject([{ createdAtMs: noon }]);
  });

  it('does not list damaged files, and removes them with the next copy', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    copies.files.set('2026-11-01-x.ndjson', new Blob(['{"format":"yanji']));
    expect(await listCopies(copies)).toEqual([]);

    await addWatch(db, 'lamp-works', 1);
    await noticed(noon);
    await copy(noon);

    expect(copies.files.size).toBe(1);
  });
});

describe('restoreCopy', () => {
  it('keeps what is newer in the library, and can be undone', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await fillLibrary(db);
    await noticed(noon);
    await copy(noon);
    await loseDatabase(db);
    await addWatch(db, 'new-one', noon + 1000);
    await writeText(db, 'lamp-works', '更新', noon + 1000);
    const before = await rowsOf(db);

    const restored = await restoreCopy(db, copies, {
      name: (await listCopies(copies))[0]!.name,
      nowMs: noon + 2000,
    });

    expect(restored.ok).toBe(true);
    expect(await db.watches.count()).toBe(3);
    expect((await db.notes.get('lamp-works'))?.text).toBe('更新');
    if (restored.ok) await undoCopy(db, restored.value);
    expect(await rowsOf(db)).toEqual(before);
  });

  it('undoes no other restore than its own', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await fillLibrary(db);
    await noticed(noon);
    await copy(noon);
    const [name = ''] = copies.files.keys();
    const first = await restoreCopy(db, copies, { name, nowMs: noon + 1000 });
    await restoreCopy(db, copies, { name, nowMs: noon + 2000 });

    if (first.ok) await expect(undoCopy(db, first.value)).rejects.toThrow('superseded');
  });

  it('changes nothing if the copy is damaged or gone', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await fillLibrary(db);
    await noticed(noon);
    await copy(noon);
    const [[name, whole]] = [...copies.files] as [[string, Blob]];
    copies.files.set(name, whole.slice(0, whole.size - 100));
    await loseDatabase(db);

    expect(await restoreCopy(db, copies, { name, nowMs: noon })).toMatchObject({ ok: false });
    expect(await restoreCopy(db, copies, { name: 'gone', nowMs: noon })).toMatchObject({
      ok: false,
      problem: { kind: 'unreadable' },
    });
    expect(await db.watches.count()).toBe(0);
  });
});

describe('removeCopies', () => {
  it('leaves no file, not even of a copy that is being written', async () => {
    const { db, copies, noticed, copy } = aLibrary();
    await fillLibrary(db);
    await noticed(noon);

    const writing = copy(noon);
    await removeUserRows(db);
    await Promise.all([removeCopies(copies), writing]);

    expect(copies.files.size).toBe(0);
  });
});
