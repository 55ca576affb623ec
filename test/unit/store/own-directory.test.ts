// Refreshing the directory from a list of securities.
import { describe, expect, it } from 'vitest';
import { removeUserRows } from '../../../lib/store/backup/remove.ts';
import { undoRestore } from '../../../lib/store/backup/restore.ts';
import { listSummaries } from '../../../lib/store/companies.ts';
import type { Database } from '../../../lib/store/database.ts';
import { directoryOf } from '../../../lib/store/directory.ts';
import { ensureDirectory } from '../../../lib/store/ensure-directory.ts';
import { findFullDossier } from '../../../lib/store/dossiers.ts';
import { openStore } from '../../../lib/store/open.ts';
import { applyList, readDirectoryState, resetDirectory, restoreListings } from '../../../lib/store/own-directory.ts';
import { findRows, readSearchIndex } from '../../../lib/store/search.ts';
import { matchRows } from '../../../lib/store/watch-transfer.ts';
import { backupOf, restoreInto } from '../../support/backups.ts';
import { anotherConnection, freshDatabase } from '../../support/store.ts';
import { fileOf, packaged, nowMs, listedDatabase, listOf, previewOf, present, newer } from '../../support/own-lists.ts';

async function refreshed(db: Database): Promise<ReturnType<typeof applyList>> {
  return applyList(db, await previewOf(db, listOf(newer)), nowMs);
}

describe('a refreshed directory', () => {
  it('names companies in lists and dossiers, on other pages too', async () => {
    const db = await listedDatabase();
    await refreshed(db);
    const other = anotherConnection(db);

    expect((await listSummaries(other, ['600901.SSE', '601999.SSE'])).map(({ company }) => company.names.zh)).toEqual([
      '灯塔能源',
      '望远镜股份',
    ]);
    expect((await findFullDossier(other, '600901.SSE'))?.dossier.company).toMatchObject({
      names: { zh: '灯塔能源' },
      aliases: expect.arrayContaining([{ text: '灯塔股份', kind: 'former' }]) as unknown,
    });
  });

  it('is searched and used for imports, by former names as well', async () => {
    const db = await listedDatabase();
    await refreshed(db);
    const index = await readSearchIndex(db);
    const found = async (query: string): Promise<string[]> =>
      (await findRows(db, index, query, 3)).map(({ summary }) => summary.company.id);

    expect(await found('望远镜')).toEqual(['601999.SSE']);
    expect(await found('wangyuanjing')).toEqual(['601999.SSE']);
    expect(await found('灯塔股份')).toEqual(['600901.SSE']);
    const { matched } = await matchRows(db, [{ name: '望远镜股份' }, { name: '灯塔股份' }]);
    expect(matched.map(({ companyId }) => companyId)).toEqual(['601999.SSE', '600901.SSE']);
  });

  it('is used by the background that runs already', async () => {
    const db = freshDatabase();
    const store = await openStore(db, (error) => expect.fail(String(error)), packaged);
    expect(await store.listedAs('望远镜股份')).toBeNull();

    const page = anotherConnection(db);
    await refreshed(page);

    expect(await store.listedAs('望远镜股份')).toBe('601999.SSE');
    expect((await store.dossier('601999.SSE'))?.company.names.zh).toBe('望远镜股份');
  });

  it('gives the strip nothing that depends on the user', async () => {
    const db = freshDatabase();
    const store = await openStore(db, (error) => expect.fail(String(error)), packaged);
    await refreshed(db);

    expect((await store.publicDossier('600901.SSE'))?.company.names.zh).toBe('灯塔股份');
  });

  it('keeps the names of a company that is gone, which counts in texts with its code only', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    expect((await directoryOf(db)).byKey('601110.SSE')).toMatchObject({ zh: '渔场10号', need: 'code' });
  });

  it('tells its date, its lists and its changes', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    expect(await readDirectoryState(db)).toMatchObject({
      asOf: '2026-08-20',
      companies: { SSE: 27, HKEX: 1 },
      lists: [{ id: 'SSE', fileName: 'list.csv', count: 26, isWhole: true, asOf: '2026-11-30' }],
      own: { names: 2, gone: 1 },
    });
  });

  it('has no changes left for the same list', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    const { changes } = await previewOf(db, listOf(newer));

    expect(changes).toMatchObject({ added: [], renamed: [], gone: [] });
  });

  it('is what it was after an undo', async () => {
    const db = await listedDatabase();
    const before = (await directoryOf(db)).text;
    const replaced = await refreshed(db);

    await restoreListings(db, replaced);

    expect((await directoryOf(db)).text).toBe(before);
    expect(await db.ownListings.count()).toBe(0);
  });

  it('can be reset, with undo', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    const replaced = await resetDirectory(db);
    expect((await directoryOf(db)).byKey('600901.SSE')?.zh).toBe('灯塔股份');

    await restoreListings(db, replaced);
    expect((await directoryOf(db)).byKey('600901.SSE')?.zh).toBe('灯塔能源');
  });

  it('keeps the earlier new name as a former one after the next list', async () => {
    const db = await listedDatabase();
    await refreshed(db);
    const next = newer.map((row) => (row.code === '600901' ? { ...row, name: '灯塔控股' } : row));
    await applyList(db, await previewOf(db, listOf(next)), nowMs + 1);

    const company = (await directoryOf(db)).byKey('600901.SSE');

    expect(company?.zh).toBe('灯塔控股');
    expect(company?.former).toEqual(['灯塔股份', '灯塔能源', '老灯塔']);
  });

  it('takes a packaged name back from a right list after a wrong one', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    await applyList(db, await previewOf(db, listOf(present)), nowMs + 1);

    const directory = await directoryOf(db);
    expect(directory.byKey('600901.SSE')?.zh).toBe('灯塔股份');
    // It is on the list again.
    expect(directory.byKey('601110.SSE')?.need).toBeNull();
  });

  it('gives a name that another company had before to the present one only', async () => {
    const db = await listedDatabase();
    await applyList(db, await previewOf(db, listOf([{ code: '601999', name: '老灯塔' }])), nowMs);

    const directory = await directoryOf(db);

    expect(directory.byName('老灯塔')[0]?.listings[0].code).toBe('601999');
    expect(directory.byKey('600901.SSE')).toMatchObject({ former: [], doubtful: ['灯塔', '老灯塔'] });
  });

  it('gives way to a newer packaged directory for the companies that it knows', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    await ensureDirectory(db, { version: 'second', text: fileOf('2027-02-01', '600901.SSE\t灯塔未来\t\t\t\t\t\t') });

    const directory = await directoryOf(db);
    expect(directory.byKey('600901.SSE')?.zh).toBe('灯塔未来');
    expect(directory.byKey('601999.SSE')?.zh).toBe('望远镜股份');
  });

  it('stays after an update with an older directory', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    await ensureDirectory(db, { version: 'second', text: packaged.text });

    expect((await directoryOf(db)).byKey('600901.SSE')?.zh).toBe('灯塔能源');
  });
});

describe('a refreshed directory in a backup', () => {
  it('comes back in another browser, and leaves it with the undo of the restore', async () => {
    const db = await listedDatabase();
    await refreshed(db);
    const other = await listedDatabase();

    await restoreInto(other, await backupOf(db), 'replace');
    expect((await directoryOf(other)).byKey('600901.SSE')?.zh).toBe('灯塔能源');

    await undoRestore(other);
    expect((await directoryOf(other)).byKey('600901.SSE')?.zh).toBe('灯塔股份');
  });

  it('is removed with all other data of the user', async () => {
    const db = await listedDatabase();
    await refreshed(db);

    await removeUserRows(db);

    expect((await directoryOf(db)).byKey('600901.SSE')?.zh).toBe('灯塔股份');
  });
});
