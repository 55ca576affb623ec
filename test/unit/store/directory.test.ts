import { describe, expect, it } from 'vitest';
import { listSummaries } from '../../../lib/store/companies.ts';
import type { Database } from '../../../lib/store/database.ts';
import { directoryOf } from '../../../lib/store/directory.ts';
import { ensureDirectory } from '../../../lib/store/ensure-directory.ts';
import { findFullDossier } from '../../../lib/store/dossiers.ts';
import { openStore } from '../../../lib/store/open.ts';
import { findRows, readSearchIndex } from '../../../lib/store/search.ts';
import { matchRows } from '../../../lib/store/watch-transfer.ts';
import { addWatch, addWatches, listWatches } from '../../../lib/store/watches.ts';
import { someSeeds } from '../../support/builders.ts';
import { anotherConnection, freshDatabase, seededDatabase } from '../../support/store.ts';

const fileOf = (...rows: string[]): string =>
  [
    '#yanjing-directory 1 2026-08-20',
    'listings\tzh\ten\tformer\taliases\tdoubtful\tformerCodes\tneed',
    ...rows,
    '',
  ].join('\n');

const packaged = {
  version: 'first',
  text: fileOf(
    '600901.SSE|03901.HKEX\t灯塔股份\tLamp Holdings\t老灯塔\t灯塔集团\t灯塔\t\t',
    '000902.SZSE\t缆绳厂\t\t\t\t\t\tsignal',
  ),
};

async function listedDatabase(): Promise<Database> {
  const db = await seededDatabase(someSeeds());
  await ensureDirectory(db, packaged);
  return db;
}

const fail = (error: unknown): never => {
  throw error;
};

describe('ensureDirectory', () => {
  it('stores the text, which other pages then read', async () => {
    const db = await listedDatabase();

    expect((await directoryOf(anotherConnection(db))).byKey('000902.SZSE')?.zh).toBe('缆绳厂');
  });

  it('replaces the text of another version, and readers follow', async () => {
    const db = await listedDatabase();
    await directoryOf(db);

    await ensureDirectory(db, { version: 'second', text: fileOf('000902.SZSE\t新缆绳\t\t缆绳厂\t\t\t\t') });

    const directory = await directoryOf(db);
    expect(directory.byKey('000902.SZSE')?.zh).toBe('新缆绳');
    expect(directory.byKey('600901.SSE')).toBeNull();
  });

  it('moves what the user kept about another listing to the company', async () => {
    const db = await seededDatabase(someSeeds());
    await addWatch(db, '03901.HKEX', 1);

    await ensureDirectory(db, packaged);

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['600901.SSE']);
  });

  it('leaves watches of companies that the store has alone', async () => {
    const db = await seededDatabase(someSeeds());
    await addWatch(db, 'lamp-works', 1);

    await ensureDirectory(db, packaged);

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['lamp-works']);
  });
});

describe('a company that only the directory has', () => {
  it('is named in lists, before the name of an imported watchlist', async () => {
    const db = await listedDatabase();
    await addWatches(
      db,
      [
        { companyId: '600901.SSE', name: '我的灯塔' },
        { companyId: '688001.SSE', name: '华兴源创' },
      ],
      1,
    );

    const summaries = await listSummaries(db, ['600901.SSE', '688001.SSE']);

    expect(summaries.map(({ company }) => company.names.zh)).toEqual(['灯塔股份', '华兴源创']);
    expect(summaries[0]).toMatchObject({ view: null, figure: null, report: null });
  });

  it('has a dossier with both listings', async () => {
    const full = await findFullDossier(await listedDatabase(), '600901.SSE');

    expect(full?.dossier.company).toMatchObject({
      names: { zh: '灯塔股份', en: 'Lamp Holdings' },
      listings: [
        { code: '600901', exchange: 'SSE' },
        { code: '03901', exchange: 'HKEX' },
      ],
    });
  });

  it('is found by name', async () => {
    const db = await listedDatabase();
    const rows = await findRows(db, await readSearchIndex(db), '老灯塔', 5);

    expect(rows.map(({ summary }) => summary.company.id)).toEqual(['600901.SSE']);
  });

  it('is imported by any of its names, and by the code of either listing', async () => {
    const db = await listedDatabase();
    const rows = [
      { name: '灯塔' },
      { name: '缆绳厂' },
      { code: '03901', exchange: 'HKEX' as const, name: '灯塔H' },
      { name: '没有这家' },
    ];

    const { matched, unmatched } = await matchRows(db, rows);

    expect(matched.map(({ companyId }) => companyId)).toEqual(['600901.SSE', '000902.SZSE']);
    expect(unmatched).toEqual(['没有这家']);
  });
});

describe('the opened store', () => {
  it('answers the code of another listing with the company, and watches it', async () => {
    const db = freshDatabase();
    const store = await openStore(db, fail, packaged);

    expect((await store.dossier('03901.HKEX'))?.company.id).toBe('600901.SSE');
    expect((await store.publicDossier('03901.HKEX'))?.company.names.zh).toBe('灯塔股份');
    await store.setWatched('03901.HKEX', true);
    expect(await store.ownFacts('03901.HKEX')).toMatchObject({ isWatched: true });
    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['600901.SSE']);
  });

  it('does not read the directory for a company of the packaged reports', async () => {
    // Reading the row would throw.
    const store = await openStore(freshDatabase(), fail, { version: 'broken', text: fileOf('300308.SZSE\t灯塔') });

    expect((await store.dossier('300308.SZSE'))?.company.names.zh).toBe('中际旭创');
    expect((await store.publicDossier('300308.SZSE'))?.company.names.zh).toBe('中际旭创');
    expect(await store.ownFacts('300308.SZSE')).toMatchObject({ isWatched: false });
  });

  it.each([
    ['灯塔股份', '600901.SSE'],
    ['老灯塔', '600901.SSE'],
    ['lamp holdings', '600901.SSE'],
    ['3901.HK', '600901.SSE'],
    ['000902', '000902.SZSE'],
    ['灯', null],
    ['没有这家', null],
  ])('knows the company of the selected text %s', async (text, id) => {
    const store = await openStore(freshDatabase(), fail, packaged);

    expect(await store.listedAs(text)).toBe(id);
  });
});
