import { expect, it } from 'vitest';
import { findDossier } from '../../../../lib/store/dossiers.ts';
import { readFacts } from '../../../../lib/store/facts.ts';
import { removeUserRows } from '../../../../lib/store/backup/remove.ts';
import { ensureSeed } from '../../../../lib/store/seed.ts';
import { arePackagedReportsHidden, hidePackagedReports } from '../../../../lib/store/library/packaged-reports.ts';
import { installPack } from '../../../../lib/store/installed-packs.ts';
import { someSeeds } from '../../../support/builders.ts';
import { aPack } from '../../../support/packs.ts';
import { seededDatabase } from '../../../support/store.ts';

const load = () => Promise.resolve(someSeeds());

async function hidden() {
  const db = await seededDatabase(someSeeds());
  await installPack(db, aPack(), 1);
  await hidePackagedReports(db, true, load);
  return db;
}

it('hides the packaged reports, and leaves their companies and other packs', async () => {
  const db = await hidden();

  expect(await arePackagedReportsHidden(db)).toBe(true);
  expect((await findDossier(db, 'lamp-works'))?.views).toEqual([]);
  expect((await findDossier(db, 'tide-works'))?.views).toHaveLength(1);
});

it('keeps them hidden when the packaged facts change', async () => {
  const db = await hidden();

  await ensureSeed(db, 'next', () => Promise.resolve(someSeeds({ version: 'next' })));

  expect((await db.reports.toArray()).map(({ id }) => id)).toEqual(['tide.weekly']);
});

it('shows them again as they were', async () => {
  const db = await seededDatabase(someSeeds());
  await installPack(db, aPack(), 1);
  const before = await readFacts(db);

  await hidePackagedReports(db, true, load);
  await hidePackagedReports(db, false, load);

  expect(await readFacts(db)).toEqual(before);
  expect(await arePackagedReportsHidden(db)).toBe(false);
});

it('shows them again after all data was removed', async () => {
  const db = await hidden();

  await removeUserRows(db);
  await ensureSeed(db, 'first', load);

  expect(await arePackagedReportsHidden(db)).toBe(false);
  expect((await db.reports.toArray()).map(({ id }) => id)).toEqual(['spring-report']);
});
