// Backups of schema 5 and older name companies by slugs and by lower-case ids of listings.
import { describe, expect, it } from 'vitest';
import { findNote, writeText } from '../../../../lib/store/notes.ts';
import { undoRestore } from '../../../../lib/store/backup/restore.ts';
import { restoreCopy, type CopyStorage } from '../../../../lib/store/shadow-copy.ts';
import { addWatch, listWatches } from '../../../../lib/store/watches.ts';
import { aHeader, forged, restoreInto, stagedIn } from '../../../support/backups.ts';
import { freshDatabase } from '../../../support/store.ts';

const at = 1_760_000_000_000;
const watch = (companyId: string) => ({
  table: 'watches',
  row: { companyId, addedAtMs: at, order: 1, changedAtMs: at },
});
const note = (companyId: string, text: string, changedAtMs = at) => ({
  table: 'notes',
  row: { companyId, text, tags: [], changedAtMs },
});

const aCopyStorage = (file: { name: string; content: Blob }): CopyStorage => ({
  read: () => Promise.resolve([file]),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  locked: (work) => work(),
});

const old = (...rows: object[]): Promise<Blob> =>
  forged([aHeader({ schemaVersion: 5 })], [...rows, { end: { rows: rows.length } }]);

it('a shadow copy from before listing keys is restored', async () => {
  const db = freshDatabase();
  await addWatch(db, '688256.SSE', at);
  const file = { name: '2026-11-20-lost.ndjson', content: await old(watch('cambricon'), watch('nvidia')) };

  const restored = await restoreCopy(db, aCopyStorage(file), { name: file.name, nowMs: at });

  expect(restored.ok).toBe(true);
  expect((await listWatches(db)).map(({ companyId }) => companyId).toSorted()).toEqual(['688256.SSE', 'NVDA.NASDAQ']);
});

describe('a backup from before listing keys', () => {
  it.each(['merge', 'replace'] as const)('is the same library as the present one (%s)', async (mode) => {
    const db = freshDatabase();
    await addWatch(db, '688256.SSE', at);
    await writeText(db, '688256.SSE', '现在的', at + 5);

    await restoreInto(db, await old(watch('cambricon'), watch('600519.sse'), note('cambricon', '以前的')), mode);

    expect((await listWatches(db)).map(({ companyId }) => companyId).toSorted()).toEqual(['600519.SSE', '688256.SSE']);
    expect((await findNote(db, '688256.SSE'))?.text).toBe(mode === 'merge' ? '现在的' : '以前的');
    await undoRestore(db);
    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['688256.SSE']);
    expect((await findNote(db, '688256.SSE'))?.text).toBe('现在的');
  });

  it('is previewed by company, not by id', async () => {
    const db = freshDatabase();
    await addWatch(db, '688256.SSE', at);
    await addWatch(db, '300308.SZSE', at);

    const { differences } = await stagedIn(db, await old(watch('cambricon'), watch('nvidia'), watch('openai')));

    expect(differences.watches).toMatchObject({ added: 2, different: 1, absent: 1 });
  });

  it('joins the two notes of a company that it names by slug and by listing', async () => {
    const db = freshDatabase();

    await restoreInto(
      db,
      await old(
        watch('nvda.nasdaq'),
        watch('nvidia'),
        note('nvda.nasdaq', '财报在八月', at + 7),
        ...Array.from({ length: 600 }, (_, nth) => note(`private-works-${nth}`, '其他')),
        note('nvidia', '看毛利率'),
      ),
      'replace',
    );

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['NVDA.NASDAQ']);
    const joined = await findNote(db, 'NVDA.NASDAQ');
    expect(joined?.text).toContain('财报在八月');
    expect(joined?.text).toContain('看毛利率');
    expect(await db.notes.count()).toBe(601);
  });

  it('spares the present row in place of one that cannot be read', async () => {
    const db = freshDatabase();
    await addWatch(db, '688256.SSE', at);

    await restoreInto(db, await old({ table: 'watches', row: { companyId: 'cambricon', order: '?' } }), 'replace');

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['688256.SSE']);
  });
});
