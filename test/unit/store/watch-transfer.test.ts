// Must be the first import: Dexie looks for IndexedDB when it loads.
import { freshDatabase } from '../../support/store.ts';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../lib/store/database.ts';
import { findNote, writeNote } from '../../../lib/store/notes.ts';
import { exportWatches, importWatches, matchRows } from '../../../lib/store/watch-transfer.ts';
import { addWatch, listWatches } from '../../../lib/store/watches.ts';
import { aCompany } from '../../support/builders.ts';

async function library(): Promise<Database> {
  const db = freshDatabase();
  await db.companies.bulkAdd([
    aCompany({
      id: 'lamp-works',
      names: { zh: '灯塔制造', en: 'Lamp Works' },
      status: 'listed',
      listings: [{ code: '300001', exchange: 'SZSE', formerCodes: ['300900'] }],
    }),
    aCompany({ id: 'rope-yard', names: { zh: '绳索工坊', en: 'Rope Yard' } }),
  ]);
  return db;
}

describe('matchRows', () => {
  it('matches by code, former code and name, and writes nothing', async () => {
    const db = await library();
    await addWatch(db, 'rope-yard', 1000);

    const { matched, unmatched } = await matchRows(db, [
      { code: '300900', exchange: 'SZSE', groups: ['甲'] },
      { name: '燈塔製造', groups: ['乙'] },
      { name: '绳索工坊' },
      { code: '600519', exchange: 'SSE', name: '贵州茅台' },
      { name: '没有这家' },
    ]);

    expect(matched).toMatchObject([
      { companyId: 'lamp-works', isReported: true, isWatched: false, tags: ['甲', '乙'] },
      { companyId: 'rope-yard', isReported: true, isWatched: true },
      { companyId: '600519.SSE', isReported: false, isWatched: false, company: { names: { zh: '贵州茅台' } } },
    ]);
    expect(unmatched).toEqual(['没有这家']);
    expect(await listWatches(db)).toHaveLength(1);
  });
});

describe('importWatches', () => {
  const incoming = [
    { companyId: 'lamp-works', name: '灯塔', tags: ['甲'], note: '文件里的' },
    { companyId: '600519.SSE', name: '贵州茅台', tags: ['乙'] },
  ];

  it('adds watches and tags, uses the file’s name only for companies without coverage, and can be undone', async () => {
    const db = await library();
    await addWatch(db, 'rope-yard', 1000);

    const { added, undo } = await importWatches(db, incoming, 2000);

    expect(added).toEqual(['lamp-works', '600519.SSE']);
    expect((await listWatches(db)).map(({ companyId, name }) => [companyId, name])).toEqual([
      ['lamp-works', undefined],
      ['600519.SSE', '贵州茅台'],
      ['rope-yard', undefined],
    ]);
    expect(await findNote(db, 'lamp-works')).toMatchObject({ text: '文件里的', tags: ['甲'] });
    await undo();
    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['rope-yard']);
    expect(await db.notes.count()).toBe(0);
  });

  it('merges tags and never replaces the user’s note', async () => {
    const db = await library();
    await writeNote(db, { companyId: 'lamp-works', text: '我写的', tags: ['丙'], changedAtMs: 1 });

    const { undo } = await importWatches(db, incoming, 2000);

    expect(await findNote(db, 'lamp-works')).toMatchObject({ text: '我写的', tags: ['丙', '甲'] });
    await undo();
    expect(await findNote(db, 'lamp-works')).toEqual({
      companyId: 'lamp-works',
      text: '我写的',
      tags: ['丙'],
      changedAtMs: 1,
    });
  });

  it('writes nothing when one write fails', async () => {
    const db = await library();
    db.notes.hook('creating', () => {
      throw new Error('the disk is full');
    });

    await expect(importWatches(db, incoming, 2000)).rejects.toThrow('the disk is full');

    expect(await listWatches(db)).toEqual([]);
  });
});

it('exportWatches exports first listings in list order, with tags and notes', async () => {
  const db = await library();
  await addWatch(db, 'rope-yard', 1000);
  await importWatches(
    db,
    [
      { companyId: 'lamp-works', tags: ['甲'], note: '看' },
      { companyId: '600519.SSE', name: '贵州茅台' },
    ],
    2000,
  );

  expect(await exportWatches(db)).toEqual([
    { code: '300001', exchange: 'SZSE', name: '灯塔制造', groups: ['甲'], note: '看', addedAtMs: 2000 },
    { code: '600519', exchange: 'SSE', name: '贵州茅台', groups: [], addedAtMs: 2000 },
    { name: '绳索工坊', groups: [], addedAtMs: 1000 },
  ]);
});
