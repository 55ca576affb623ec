import { describe, expect, it } from 'vitest';
import { applyPendingSettings } from '../../../lib/store/backup/pending-settings.ts';
import { keepMarkerCurrent } from '../../../lib/store/data-loss.ts';
import { installPack } from '../../../lib/store/installed-packs.ts';
import { writeText } from '../../../lib/store/notes.ts';
import {
  listCopies,
  mostCopiedReports,
  mostCopies,
  mostCopyBytes,
  restoreCopy,
  undoCopy,
} from '../../../lib/store/shadow-copy.ts';
import { addWatch, removeWatches } from '../../../lib/store/watches.ts';
import { aReport } from '../../support/builders.ts';
import { aCopiedLibrary, dayMs, fillLibrary, noon, rowsOf } from '../../support/copied-library.ts';
import { aPack } from '../../support/packs.ts';
import { loseDatabase } from '../../support/lost-store.ts';
import { anotherConnection } from '../../support/store.ts';

describe('copyChanges', () => {
  it('restores everything that the user entered after the database is lost', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
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

  it('restores an installed pack with its facts', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
    await installPack(db, aPack(), 1);
    await noticed(noon);
    await copy(noon + 5000);
    await loseDatabase(db);
    const [newest] = await listCopies(copies);

    await restoreCopy(db, copies, { name: newest!.name, nowMs: noon + 9000 });

    expect(await db.figures.get('tide.revenue')).toMatchObject({ packId: 'tide' });
  });

  it('leaves out packs with many reports, so that the watchlist is copied all the same', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
    const many = Array.from({ length: mostCopiedReports + 1 }, (_, at) => aReport({ id: `tide.${at}` }));
    await installPack(db, aPack({ reports: many, views: [], figures: [] }), 1);
    await addWatch(db, 'lamp-works', 1);
    await noticed(noon);
    await copy(noon + 5000);

    const [newest] = await listCopies(copies);

    expect(newest?.counts).toMatchObject({ watches: 1 });
    expect(newest?.counts).not.toHaveProperty('packs');
  });

  it('writes only after a change, also of a row that was there before', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, marker, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
    await addWatch(db, 'lamp-works', 1);
    await noticed(noon);
    await copy(noon);
    await removeWatches(db, ['lamp-works']);
    await noticed(noon + 1000);

    expect(await copy(noon + 2000)).toBe('empty');
    expect(await listCopies(copies)).toHaveLength(1);
  });

  it('keeps one copy for each of the last days with changes', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
    await addWatch(db, 'lamp-works', 1);
    await db.sources.put({ reportId: 'some-report', text: '原文'.repeat(100_000), attachedAtMs: 1 });
    await noticed(noon);
    await copy(noon);

    const [file] = copies.files.values();
    expect(file!.size).toBeLessThan(2000);
    expect((await listCopies(copies))[0]!.counts).not.toHaveProperty('sources');
  });

  it('keeps the last copy when the library is too large', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
    copies.files.set('2026-11-01-x.ndjson', new Blob(['{"format":"yanji']));
    expect(await listCopies(copies)).toEqual([]);

    await addWatch(db, 'lamp-works', 1);
    await noticed(noon);
    await copy(noon);

    expect(copies.files.size).toBe(1);
  });
});
