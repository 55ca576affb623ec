// The preview of a list of companies that the user drops.
import { describe, expect, it } from 'vitest';
import { ensureDirectory } from '../../../lib/store/ensure-directory.ts';
import { previewList } from '../../../lib/store/own-directory.ts';
import { someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';
import { fileOf, source, listedDatabase, listOf, previewOf, present, newer } from '../../support/own-lists.ts';

describe('the preview of a list', () => {
  it('tells new companies, new names and missing ones, and writes nothing', async () => {
    const db = await listedDatabase();

    const { changes, asOf } = await previewOf(db, listOf(newer));

    expect(changes).toMatchObject({
      added: [{ id: '601999.SSE', name: '望远镜股份' }],
      renamed: [{ id: '600901.SSE', name: '灯塔能源', from: '灯塔股份' }],
      gone: [{ id: '601110.SSE', name: '渔场10号' }],
      same: 24,
      exchanges: [{ exchange: 'SSE', count: 26, isWhole: true }],
    });
    expect(asOf).toBe('2026-11-30');
    expect(await db.ownListings.count()).toBe(0);
  });

  it.each([
    ['with a mark', '*ST灯塔'],
    ['shortened by a mark', 'XD灯塔股'],
    ['with a mark of a class', '灯塔股份-U'],
    ['in full width and with spaces', '灯 塔 股 份'],
    ['a former one', '老灯塔'],
    ['an alias', '灯塔集团'],
    ['a doubtful one', '灯塔'],
    ['in traditional characters', '燈塔股份'],
    ['the English one', 'LAMP HLDGS'],
    ['with a mark that the directory does not have', 'S灯塔股份'],
  ])('takes a name for known: %s', async (_, name) => {
    const { changes } = await previewOf(await listedDatabase(), listOf([{ code: '600901', name }]));

    expect(changes.renamed).toEqual([]);
    expect(changes.same).toBe(1);
  });

  it('takes a packaged name with a mark for the name without it', async () => {
    const db = await seededDatabase(someSeeds());
    await ensureDirectory(db, { version: 'first', text: fileOf('2026-08-20', '600901.SSE\tS灯塔\t\t\t\t\t\t') });

    const { changes } = await previewOf(db, listOf([{ code: '600901', name: 'S灯塔' }]));

    expect(changes.renamed).toEqual([]);
  });

  it('takes a list of some companies for no sign that the others are gone', async () => {
    const { changes } = await previewOf(await listedDatabase(), listOf(newer.slice(0, 12)));

    expect(changes.gone).toEqual([]);
    expect(changes.exchanges).toEqual([{ exchange: 'SSE', count: 12, isWhole: false }]);
  });

  it('does not take a share whose name is damaged for one that is gone', async () => {
    const rows = present.map((row) => (row.code === '601110' ? { ...row, name: '渔' } : row));

    const { changes, problems } = await previewOf(await listedDatabase(), listOf(rows));

    expect(changes.gone).toEqual([]);
    expect(problems).toMatchObject([{ reason: 'short-name' }]);
  });

  it('writes names of Hong Kong in simplified characters', async () => {
    const { changes } = await previewOf(await listedDatabase(), listOf([{ code: '00777', name: '燈籠環球' }]));

    expect(changes.renamed).toEqual([{ id: '00777.HKEX', name: '灯笼环球', from: '灯笼国际' }]);
  });

  it('leaves the primary name alone if another market has another short name', async () => {
    const { changes } = await previewOf(await listedDatabase(), listOf([{ code: '03901', name: '灯塔国际' }]));

    expect(changes).toMatchObject({ added: [], renamed: [], same: 1 });
  });

  it('refuses a list that is older than the directory', async () => {
    const db = await listedDatabase();
    const modifiedAtMs = Date.UTC(2026, 2, 1);

    expect(await previewList(db, listOf(newer), { ...source, modifiedAtMs })).toEqual({
      ok: false,
      failure: 'older',
      asOf: '2026-03-01',
      directoryAsOf: '2026-08-20',
    });
  });

  it('takes the date that a list states, unless it is in the future', async () => {
    const db = await listedDatabase();

    expect((await previewOf(db, { ...listOf(newer), asOf: '2026-11-02' })).asOf).toBe('2026-11-02');
    expect((await previewOf(db, { ...listOf(newer), asOf: '2031-01-01' })).asOf).toBe('2026-11-30');
  });
});
