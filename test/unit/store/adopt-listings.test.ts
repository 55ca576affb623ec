import { describe, expect, it } from 'vitest';
import { formatDirectory } from '../../../lib/listings/directory.ts';
import { ensureDirectory } from '../../../lib/store/ensure-directory.ts';
import { mergeRows } from '../../../lib/store/sync.ts';
import { addTags, findNote, writeText } from '../../../lib/store/notes.ts';
import { openStore } from '../../../lib/store/open.ts';
import { listPageChanges, setWatchedFromPage, undoPageChange } from '../../../lib/store/page-changes.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { addMute } from '../../../lib/store/words.ts';
import { addWatches, listWatches } from '../../../lib/store/watches.ts';
import type { Seeds } from '../../../seeds/index.ts';
import { seeds as packaged } from '../../../seeds/index.ts';
import { aCompany, someSeeds } from '../../support/builders.ts';
import { undoRestore } from '../../../lib/store/backup/restore.ts';
import { backupOf, restoreInto } from '../../support/backups.ts';
import { freshDatabase, seededDatabase } from '../../support/store.ts';
import { aSyncingDevice, type Account } from '../../support/sync-browser.ts';

const innolight = aCompany({
  id: '300308.SZSE',
  status: 'listed',
  listings: [
    { code: '300308', exchange: 'SZSE' },
    { code: '03308', exchange: 'HKEX' },
  ],
});
const moved = aCompany({
  id: '920808.BSE',
  status: 'listed',
  listings: [{ code: '920808', exchange: 'BSE', formerCodes: ['872808'] }],
});

const knowing = (...companies: Seeds['companies']): Seeds =>
  someSeeds({ version: 'second', companies: [aCompany(), ...companies] });

const reseed = (db: ReturnType<typeof freshDatabase>, seeds: Seeds) =>
  ensureSeed(db, seeds.version, () => Promise.resolve(seeds));

const now = Date.UTC(2026, 10, 21);

describe('a watched listing whose company becomes known', () => {
  it.each([
    ['the other listing of the company', '03308.HKEX', innolight],
    ['the primary listing', '300308.SZSE', innolight],
    ['a former code', '872808.BSE', moved],
  ])('gives it watch, note and tags: %s', async (_, listing, company) => {
    const db = await seededDatabase(someSeeds());
    await addWatches(db, [{ companyId: listing, name: '导入的名字' }], now);
    await writeText(db, listing, '等中报', now);
    await addTags(db, listing, ['光模块'], now);
    await addMute(db, { word: '03308', host: '', addedAtMs: 1 });

    await reseed(db, knowing(company));

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual([company.id]);
    expect(await findNote(db, company.id)).toMatchObject({ text: '等中报', tags: ['光模块'] });
    expect(await db.notes.count()).toBe(1);
    expect(await db.mutes.count()).toBe(1);
  });

  it('joins what the user wrote about both listings', async () => {
    const db = await seededDatabase(someSeeds());
    await addWatches(db, [{ companyId: '300308.SZSE' }, { companyId: '03308.HKEX' }], now);
    await writeText(db, '300308.SZSE', '甲', now);
    await writeText(db, '03308.HKEX', '乙', now);
    const tags = Array.from({ length: 12 }, (_, nth) => `标签${nth}`);
    await addTags(db, '300308.SZSE', tags, now);
    await addTags(db, '03308.HKEX', ['第十三个'], now);

    await reseed(db, knowing(innolight));

    const note = await findNote(db, '300308.SZSE');
    expect(note?.tags).toEqual(tags);
    for (const text of ['甲', '乙', '第十三个']) expect(note?.text).toContain(text);
    expect(await db.watches.count()).toBe(1);
  });

  it('keeps rows of a code that the exchange gave to another company', async () => {
    const db = await seededDatabase(someSeeds());
    await addWatches(db, [{ companyId: '872808.BSE' }], now);
    const other = aCompany({ id: '872808.BSE', status: 'listed', listings: [{ code: '872808', exchange: 'BSE' }] });

    await reseed(db, knowing(moved, other));

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['872808.BSE']);
  });

  it('can still be unstarred by an undo', async () => {
    const db = await seededDatabase(someSeeds());
    await setWatchedFromPage(db, '03308.HKEX', true, { host: 'news.example' }, now);

    await reseed(db, knowing(innolight));
    const [change] = await listPageChanges(db, now);
    await undoPageChange(db, change!, now);

    expect(await db.watches.count()).toBe(0);
  });
});

it('a page that does not know the company stars the company by its other listing', async () => {
  const db = freshDatabase();
  const store = await openStore(db, () => {});
  const company = packaged.companies.find(({ listings }) => listings.some(({ code }) => code === '03308'))!;

  await store.setWatched('03308.HKEX', true);

  expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual([company.id]);
});

it('a backup from before is restored as rows of the company, and the restore can be undone', async () => {
  const before = await seededDatabase(someSeeds());
  await addWatches(before, [{ companyId: '03308.HKEX' }, { companyId: '300308.SZSE' }], now);
  await writeText(before, '03308.HKEX', '乙', now);
  await writeText(before, '300308.SZSE', '甲', now);
  const backup = await backupOf(before);
  const db = await seededDatabase(knowing(innolight));

  await restoreInto(db, backup, 'replace');

  expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['300308.SZSE']);
  const note = await findNote(db, '300308.SZSE');
  expect(note?.text).toContain('甲');
  expect(note?.text).toContain('乙');
  await undoRestore(db);
  expect([await db.watches.count(), await db.notes.count()]).toEqual([0, 0]);
});

describe('the directory', () => {
  const packaged = {
    version: 'one',
    text: formatDirectory({
      asOf: '2026-08-20',
      companies: [
        {
          listings: [
            { code: '09618', exchange: 'HKEX' },
            { code: 'JD', exchange: 'NASDAQ' },
          ],
          formerCodes: [],
          zh: '京东集团',
          en: 'JD.com',
          former: [],
          aliases: [],
          doubtful: [],
          need: null,
        },
      ],
    }),
  };

  it('tells the company of a listing in a restored backup', async () => {
    const before = await seededDatabase(someSeeds());
    await addWatches(before, [{ companyId: 'JD.NASDAQ' }], now);
    const backup = await backupOf(before);
    const db = await seededDatabase(someSeeds());
    await ensureDirectory(db, packaged);

    await restoreInto(db, backup, 'merge');

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['09618.HKEX']);
  });

  it('tells the company of a listing that another device sends', async () => {
    const db = await seededDatabase(someSeeds());
    await ensureDirectory(db, packaged);

    await mergeRows(db, new Map([['w JD.NASDAQ', { stamp: 10, value: '1704067210' }]]), now);

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['09618.HKEX']);
  });
});

describe('devices of which one knows the company', () => {
  const ids = async (db: ReturnType<typeof freshDatabase>) => (await listWatches(db)).map(({ companyId }) => companyId);

  it('agree on the company’s id, and do not bring the listing back', async () => {
    const account: Account = {};
    const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];
    await reseed(a.db, knowing(innolight));
    await reseed(b.db, someSeeds());
    await addWatches(b.db, [{ companyId: '03308.HKEX', name: '中际旭创' }], b.nowMs);
    await addTags(b.db, '03308.HKEX', ['光模块'], b.nowMs);

    for (let turn = 0; turn < 4; turn++) {
      a.nowMs += 10_000;
      b.nowMs += 10_000;
      await b.sync.pass();
      await a.sync.pass();
    }

    for (const { db } of [a, b]) {
      expect(await ids(db)).toEqual(['300308.SZSE']);
      expect(await findNote(db, '300308.SZSE')).toMatchObject({ tags: ['光模块'] });
      expect((await db.watches.get('300308.SZSE'))?.name).toBe('中际旭创');
    }
    const [writesOfA, writesOfB] = [a.writings.length, b.writings.length];
    await a.sync.pass();
    await b.sync.pass();
    expect([a.writings.length, b.writings.length]).toEqual([writesOfA, writesOfB]);
  });

  it('adopt in the pass that brings the listing', async () => {
    const db = await seededDatabase(knowing(innolight));
    const remote = new Map([['w 03308.HKEX', { stamp: 10, value: '1704067210' }]]);

    const { entries } = await mergeRows(db, remote, now);

    expect(await ids(db)).toEqual(['300308.SZSE']);
    expect(entries.get('w 03308.HKEX')?.value).toBeNull();
    expect(entries.get('w 300308.SZSE')?.value).toBe('1704067210');
  });
});
