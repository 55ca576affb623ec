import { describe, expect, it } from 'vitest';
import { removeUserRows } from '../../../lib/store/backup/remove.ts';
import { writeText } from '../../../lib/store/notes.ts';
import { listCopies, removeCopies, restoreCopy, undoCopy } from '../../../lib/store/shadow-copy.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { aCopiedLibrary, fillLibrary, noon, rowsOf } from '../../support/copied-library.ts';
import { loseDatabase } from '../../support/lost-store.ts';

describe('restoreCopy', () => {
  it('keeps what is newer in the library, and can be undone', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
    await fillLibrary(db);
    await noticed(noon);
    await copy(noon);
    const [name = ''] = copies.files.keys();
    const first = await restoreCopy(db, copies, { name, nowMs: noon + 1000 });
    await restoreCopy(db, copies, { name, nowMs: noon + 2000 });

    if (first.ok) await expect(undoCopy(db, first.value)).rejects.toThrow('superseded');
  });

  it('changes nothing if the copy is damaged or gone', async () => {
    const { db, copies, noticed, copy } = aCopiedLibrary();
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
    const { db, copies, noticed, copy } = aCopiedLibrary();
    await fillLibrary(db);
    await noticed(noon);

    const writing = copy(noon);
    await removeUserRows(db);
    await Promise.all([removeCopies(copies), writing]);

    expect(copies.files.size).toBe(0);
  });
});
