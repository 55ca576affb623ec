// Opens a database of schema 5 with the current code, and uses what names a company in it.
import { expect, it, onTestFinished } from 'vitest';
import { undoRestore } from '../../../lib/store/backup/restore.ts';
import { createDatabase, type Database } from '../../../lib/store/database.ts';
import { listPageChanges, undoPageChange } from '../../../lib/store/page-changes.ts';
import { mergeRows } from '../../../lib/store/sync.ts';
import { readLines } from '../../../lib/sync/lines.ts';
import { at, version5, watch } from '../../support/former-ids-database.ts';
import { makeByHand } from '../../support/old-database.ts';
import { readUserTables } from '../../support/user-state.ts';

async function upgraded(stores = version5): Promise<Database> {
  const name = `former-ids-${crypto.randomUUID()}`;
  await makeByHand(name, 5, stores);
  const db = createDatabase(name);
  onTestFinished(() => db.delete());
  await db.open();
  return db;
}

it('names watches, notes and custom names by listing keys, and joins two rows of a company', async () => {
  const { watches, notes, ownAliases, mutes } = await readUserTables(await upgraded());

  expect(watches.toSorted((a, b) => Number(a['order']) - Number(b['order']))).toEqual([
    { companyId: 'NVDA.NASDAQ', addedAtMs: at - 5, order: -5, changedAtMs: at, name: '英伟达' },
    watch('300308.SZSE', 1),
    watch('600519.SSE', 3, { name: '贵州茅台' }),
    watch('BRK.B.NYSE', 4),
    watch('openai', 5),
  ]);
  const ofNvidia = notes.find(({ companyId }) => companyId === 'NVDA.NASDAQ')!;
  expect(ofNvidia).toMatchObject({ tags: ['算力', '长线'], changedAtMs: at + 7 });
  expect(ofNvidia['text']).toContain('看毛利率');
  expect(ofNvidia['text']).toContain('财报在八月');
  expect(notes.map(({ companyId }) => String(companyId)).toSorted()).toEqual(['NVDA.NASDAQ', 'openai']);
  expect(ownAliases).toEqual([{ word: '寒王', companyId: '688256.SSE', addedAtMs: at }]);
  expect(mutes).toEqual([{ word: 'nvidia', host: '', addedAtMs: at }]);
});

it('names companies, views and figures of other packs by listing keys', async () => {
  const db = await upgraded();

  expect(await db.companies.toArray()).toEqual([
    { id: '09988.HKEX', status: 'listed', listings: [], packId: 7 },
    { id: 'alibaba-cloud', status: 'unit', parentId: '09988.HKEX', listings: [], packId: 7 },
  ]);
  expect(await db.views.where('subject.companyId').equals('300308.SZSE').primaryKeys()).toEqual(['own.view']);
  expect((await db.figures.get('own.figure'))?.subject.companyIds).toEqual(['AMZN.NASDAQ', 'openai', 'GOOGL.NASDAQ']);
});

it('opens although rows that nobody needs are damaged', async () => {
  const damaged = {
    ...version5,
    views: { ...version5['views']!, rows: [{ id: 'damaged', packId: 0 }] },
    figures: { ...version5['figures']!, rows: [{ id: 'damaged', subject: {}, packId: 0 }] },
    meta: {
      ...version5['meta']!,
      rows: [
        { key: 'page-changes', value: '[{' },
        { key: 'synced', value: 'w \t\t?' },
      ],
    },
  };

  const db = await upgraded(damaged);

  expect(await db.watches.count()).toBe(5);
});

it('lists and undoes changes that were made from pages before', async () => {
  const db = await upgraded();
  const [muted, unstarred, starred] = await listPageChanges(db, at + 10);

  expect(muted?.action).toMatchObject({ kind: 'muted', word: '苹果' });
  await undoPageChange(db, unstarred!, at + 10);
  await undoPageChange(db, starred!, at + 10);

  expect(await db.watches.get('00700.HKEX')).toMatchObject({ order: 9 });
  expect(await db.notes.get('00700.HKEX')).toMatchObject({ text: '等财报' });
  expect(await db.watches.get('NVDA.NASDAQ')).toBeUndefined();
});

it('undoes a restore that was made before', async () => {
  const db = await upgraded();

  expect((await undoRestore(db)).ok).toBe(true);

  expect(await db.watches.get('600519.SSE')).toBeUndefined();
  expect(await db.notes.get('300308.SZSE')).toMatchObject({ companyId: '300308.SZSE', text: '旧文' });
});

it('keeps the merge base of sync, with removals', async () => {
  const db = await upgraded();
  const base = readLines((await db.meta.get('synced'))!.value);

  expect([...base.keys()].toSorted()).toEqual(['t NVDA.NASDAQ 算力', 'w 688256.SSE', 'w NVDA.NASDAQ']);
  expect(base.get('w 688256.SSE')?.value).toBeNull();
  // What another device still has is not taken for removed.
  const { entries } = await mergeRows(db, base, at);
  expect(entries.get('w NVDA.NASDAQ')?.value).not.toBeNull();
});
