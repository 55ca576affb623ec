import { describe, expect, it } from 'vitest';
import { findReportPage, findDossier } from '../../../../lib/store/dossiers.ts';
import { readFacts } from '../../../../lib/store/facts.ts';
import { listLibraryReports } from '../../../../lib/store/library-reports.ts';
import { installPack, removePack } from '../../../../lib/store/installed-packs.ts';
import { hideReport, listHiddenReports, showReport } from '../../../../lib/store/library/hide-report.ts';
import { hidePackagedReports } from '../../../../lib/store/library/packaged-reports.ts';
import { initializeSeen, listNews, markSeen } from '../../../../lib/store/news.ts';
import { openStore } from '../../../../lib/store/open.ts';
import { countReports } from '../../../../lib/store/reports.ts';
import { ensureSeed } from '../../../../lib/store/seed.ts';
import { findTopics, readTopicsIndex } from '../../../../lib/store/topics.ts';
import { addWatch } from '../../../../lib/store/watches.ts';
import { someSeeds } from '../../../support/builders.ts';
import { aPack } from '../../../support/packs.ts';
import { seededDatabase } from '../../../support/store.ts';

const load = () => Promise.resolve(someSeeds());

async function library() {
  const db = await seededDatabase(someSeeds());
  await installPack(db, aPack(), 1);
  return db;
}

describe.each([
  { what: 'a packaged report', reportId: 'spring-report', companyId: 'lamp-works', other: 'tide.weekly' },
  { what: 'a report of a pack', reportId: 'tide.weekly', companyId: 'tide-works', other: 'spring-report' },
])('hiding $what', ({ reportId, companyId, other }) => {
  it('takes it out of dossiers, lists, search and counts, and leaves the others', async () => {
    const db = await library();
    const title = (await db.reports.get(reportId))!.title;

    expect(await hideReport(db, reportId)).toBe(true);

    const dossier = await findDossier(db, companyId);
    expect([dossier?.views, dossier?.figures, dossier?.reports]).toEqual([[], [], []]);
    expect(await findReportPage(db, reportId)).toBeNull();
    expect((await listLibraryReports(db)).map(({ report }) => report.id)).toEqual([other]);
    expect(await countReports(db)).toBe(1);
    const found = await findTopics(db, await readTopicsIndex(db), title.zh ?? title.en ?? '');
    expect(found.reports.map(({ topic }) => topic.id)).not.toContain(reportId);
    expect(await listHiddenReports(db)).toMatchObject([{ id: reportId, title }]);
  });

  it('keeps it hidden when all facts are filled again', async () => {
    const db = await library();
    await hideReport(db, reportId);

    await ensureSeed(db, 'next', () => Promise.resolve(someSeeds({ version: 'next' })));
    await hidePackagedReports(db, true, load);
    await hidePackagedReports(db, false, load);

    expect((await db.reports.toArray()).map(({ id }) => id)).toEqual([other]);
    expect((await db.views.toArray()).map((view) => view.reportId)).not.toContain(reportId);
  });

  it('shows it again as it was, and not as news', async () => {
    const db = await library();
    await addWatch(db, companyId, 1);
    await initializeSeen(db);
    const before = await readFacts(db);

    await hideReport(db, reportId);
    await markSeen(db);
    await showReport(db, reportId, load);

    expect(await readFacts(db)).toEqual(before);
    expect(await listHiddenReports(db)).toEqual([]);
    expect(await listNews(db)).toEqual([]);
  });
});

it('brings back no packaged report while all of them are hidden', async () => {
  const db = await library();
  await hideReport(db, 'spring-report');
  await hidePackagedReports(db, true, load);

  await showReport(db, 'spring-report', load);
  expect((await db.reports.toArray()).map(({ id }) => id)).toEqual(['tide.weekly']);

  await hidePackagedReports(db, false, load);
  expect((await db.reports.toArray()).map(({ id }) => id)).toEqual(['spring-report', 'tide.weekly']);
});

it('lists no hidden report of a pack that was removed', async () => {
  const db = await library();
  await hideReport(db, 'tide.weekly');

  await removePack(db, aPack().id);

  expect(await listHiddenReports(db)).toEqual([]);
});

it('refuses a report that is not in the library', async () => {
  expect(await hideReport(await library(), 'unknown')).toBe(false);
});

it('makes cards differ from those of other users', async () => {
  const db = await seededDatabase(someSeeds());
  const store = await openStore(db, () => {});
  expect(await store.hasOwnFacts()).toBe(false);

  const [report] = await db.reports.toArray();
  await hideReport(db, report!.id);

  expect(await store.hasOwnFacts()).toBe(true);
});
