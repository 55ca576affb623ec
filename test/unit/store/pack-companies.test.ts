// Packs that know one company by different listings.
import { beforeEach, describe, expect, it } from 'vitest';
import { undoRestore } from '../../../lib/store/backup/restore.ts';
import type { Database } from '../../../lib/store/database.ts';
import { findDossier } from '../../../lib/store/dossiers.ts';
import { installPack, removePack } from '../../../lib/store/installed-packs.ts';
import { findNote, writeText } from '../../../lib/store/notes.ts';
import { ensureDirectory } from '../../../lib/store/ensure-directory.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { addWatch, listWatches } from '../../../lib/store/watches.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import type { Listing } from '../../../lib/model/listing.ts';
import { aCompany, aFigure, aReport, aView, someSeeds } from '../../support/builders.ts';
import { backupOf, restoreInto } from '../../support/backups.ts';
import { aPack } from '../../support/packs.ts';
import { seededDatabase } from '../../support/store.ts';

const [mainland, hongKong]: Listing[] = [
  { code: '300308', exchange: 'SZSE' },
  { code: '03308', exchange: 'HKEX' },
];
const now = Date.UTC(2026, 10, 30);

const subject = (companyId: string) => ({ kind: 'company' as const, companyId, name: '中际旭创' });

function packOf(id: string, companyId: string, listings: Listing[]): Pack {
  const reportId = `${id}.report`;
  const company = aCompany({ id: companyId, names: { zh: '中际旭创', en: 'Innolight' }, status: 'listed', listings });
  return aPack({
    id,
    companies: [
      company,
      aCompany({ id: `${id}-unit`, names: { zh: '子公司', en: 'Unit' }, status: 'unit', parentId: companyId }),
    ],
    reports: [aReport({ id: reportId, title: { zh: id }, asOf: '2026-10-01' })],
    views: [aView({ id: `${id}.view`, reportId, subject: subject(companyId) })],
    figures: [
      aFigure({
        id: `${id}.figure`,
        reportId,
        subject: { kind: 'company', companyIds: [companyId], name: '中际旭创' },
      }),
    ],
  });
}

const whole = packOf('whole', '300308.SZSE', [mainland!, hongKong!]);
const partial = packOf('partial', '03308.HKEX', [hongKong!]);

const viewsOf = async (db: Database, companyId: string): Promise<string[]> =>
  ((await findDossier(db, companyId))?.views ?? []).map(({ id }) => id).toSorted();
const listedIn = async (db: Database): Promise<string[]> =>
  (await db.companies.toArray())
    .filter(({ status }) => status === 'listed')
    .map(({ id }) => id)
    .toSorted();
const watched = async (db: Database): Promise<string[]> => (await listWatches(db)).map(({ companyId }) => companyId);

describe('a pack that knows a company by its Hong Kong listing only', () => {
  let db: Database;
  beforeEach(async () => {
    db = await seededDatabase(someSeeds());
  });

  it.each([
    ['after', [whole, partial]],
    ['before', [partial, whole]],
  ])('adds its facts to the company, installed %s the one that knows all listings', async (_, packs) => {
    await addWatch(db, '03308.HKEX', now);
    for (const pack of packs) expect(await installPack(db, pack, now)).toMatchObject({ ok: true });

    expect(await listedIn(db)).toEqual(['300308.SZSE']);
    expect(await viewsOf(db, '300308.SZSE')).toEqual(['partial.view', 'whole.view']);
    expect((await db.figures.get('partial.figure'))?.subject.companyIds).toEqual(['300308.SZSE']);
    expect((await db.companies.get('partial-unit'))?.parentId).toBe('300308.SZSE');
    expect(await watched(db)).toEqual(['300308.SZSE']);
  });

  it('has a company of its own again when the other pack is removed', async () => {
    await installPack(db, whole, now);
    await installPack(db, partial, now + 1);

    await removePack(db, 'whole');

    expect(await listedIn(db)).toEqual(['03308.HKEX']);
    expect(await viewsOf(db, '03308.HKEX')).toEqual(['partial.view']);
  });

  it('keeps its facts at the company when the packaged data changes', async () => {
    await installPack(db, partial, now);
    const company = aCompany({ id: '300308.SZSE', status: 'listed', listings: [mainland!, hongKong!] });
    const next = someSeeds({ version: 'second', companies: [...someSeeds().companies, company] });

    await ensureSeed(db, 'second', () => Promise.resolve(next));

    expect(await listedIn(db)).toEqual(['300308.SZSE']);
    expect(await viewsOf(db, '300308.SZSE')).toEqual(['partial.view']);
  });
});

describe('a pack that knows a company by its New York listing only', () => {
  const [home, abroad]: Listing[] = [
    { code: '09988', exchange: 'HKEX' },
    { code: 'BABA', exchange: 'NYSE' },
  ];
  const directory = {
    version: 'first',
    text: [
      '#yanjing-directory 1 2026-08-20',
      'listings\tzh\ten\tformer\taliases\tdoubtful\tformerCodes\tneed',
      '09988.HKEX|BABA.NYSE\t阿里巴巴\tAlibaba\t\t\t\t\t',
      '',
    ].join('\n'),
  };
  const pack = packOf('york', 'BABA.NYSE', [abroad!]);

  async function expectJoined(db: Database): Promise<void> {
    expect(await listedIn(db)).toEqual(['09988.HKEX']);
    expect((await db.companies.get('09988.HKEX'))?.listings).toEqual([home, abroad]);
    expect(await viewsOf(db, '09988.HKEX')).toEqual(['york.view']);
    expect((await db.figures.get('york.figure'))?.subject.companyIds).toEqual(['09988.HKEX']);
    expect((await db.companies.get('york-unit'))?.parentId).toBe('09988.HKEX');
    expect(await watched(db)).toEqual(['09988.HKEX']);
  }

  it('joins the company of the directory, with watch, views and figures', async () => {
    const db = await seededDatabase(someSeeds());
    await ensureDirectory(db, directory);
    await addWatch(db, '09988.HKEX', now);

    expect(await installPack(db, pack, now)).toMatchObject({ ok: true });

    await expectJoined(db);
  });

  it('joins it when the directory comes later', async () => {
    const db = await seededDatabase(someSeeds());
    await installPack(db, pack, now);
    await addWatch(db, 'BABA.NYSE', now);

    await ensureDirectory(db, directory);

    await expectJoined(db);
  });

  it('stays joined when another pack is installed, removed, and the data are restored', async () => {
    const db = await seededDatabase(someSeeds());
    await ensureDirectory(db, directory);
    await addWatch(db, 'BABA.NYSE', now);
    await installPack(db, pack, now);
    await installPack(db, packOf('hong-kong', '09988.HKEX', [home!]), now + 1);
    expect(await viewsOf(db, '09988.HKEX')).toEqual(['hong-kong.view', 'york.view']);

    await removePack(db, 'hong-kong');
    await expectJoined(db);

    await restoreInto(db, await backupOf(db), 'replace');
    await expectJoined(db);
  });
});

it('a restored backup whose pack brings the company joins the rows, and its undo loses nothing', async () => {
  const other = await seededDatabase(someSeeds());
  await installPack(other, whole, now);
  const backup = await backupOf(other);
  const db = await seededDatabase(someSeeds());
  await addWatch(db, '300308.SZSE', now);
  await writeText(db, '300308.SZSE', '甲', now);
  await addWatch(db, '03308.HKEX', now);
  await writeText(db, '03308.HKEX', '乙', now);

  await restoreInto(db, backup, 'merge');
  expect(await watched(db)).toEqual(['300308.SZSE']);
  await undoRestore(db);

  expect(await watched(db)).toContain('300308.SZSE');
  const texts = (await db.notes.toArray()).map(({ text }) => text).join('\n');
  expect(texts).toContain('甲');
  expect(texts).toContain('乙');
  expect(await findNote(db, '300308.SZSE')).not.toBeNull();
});

it('the undo of a restore that added a row, which was joined since, keeps the other row', async () => {
  const other = await seededDatabase(someSeeds());
  await addWatch(other, '03308.HKEX', now);
  await writeText(other, '03308.HKEX', '乙', now);
  const backup = await backupOf(other);
  const db = await seededDatabase(someSeeds());
  await addWatch(db, '300308.SZSE', now);
  await writeText(db, '300308.SZSE', '甲', now);
  await restoreInto(db, backup, 'merge');

  await installPack(db, whole, now);
  await undoRestore(db);

  expect(await watched(db)).toEqual(['300308.SZSE']);
  expect((await findNote(db, '300308.SZSE'))?.text).toContain('甲');
});
