// Dossiers, groups and lists of a large library are read by index: other companies' rows stay unread.
import { describe, expect, it } from 'vitest';
import { listInOrder } from '../../../lib/store/companies.ts';
import type { Database } from '../../../lib/store/database.ts';
import { findDossier, findFullDossier, findGroup } from '../../../lib/store/dossiers.ts';
import { addWatches } from '../../../lib/store/watches.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

const others = Array.from({ length: 60 }, (_, nth) => `other-${nth}`);

/** One company, and sixty that have nothing to do with it, each with a report, a view and figures of its own and its sector. */
const library = (isLarge: boolean): Promise<Database> => {
  const strangers = isLarge ? others : [];
  return seededDatabase(
    someSeeds({
      companies: [aCompany(), ...strangers.map((id) => aCompany({ id }))],
      reports: [aReport(), ...strangers.map((id) => aReport({ id: `report-${id}` }))],
      views: [
        aView({ groups: ['照明'] }),
        ...strangers.flatMap((id) => [
          aView({ id: `view-${id}`, reportId: `report-${id}`, subject: companySubject(id), groups: [`板块${id}`] }),
          aView({ id: `sector-${id}`, reportId: `report-${id}`, subject: { kind: 'sector', name: `板块${id}` } }),
        ]),
      ],
      figures: [
        aFigure(),
        ...strangers.flatMap((id) => [
          aFigure({ id: `figure-${id}`, reportId: `report-${id}`, subject: figureSubject([id]), period: '2024' }),
          aFigure({
            id: `index-${id}`,
            reportId: `report-${id}`,
            subject: figureSubject([], 'index', `板块${id}`),
            period: '2024',
          }),
        ]),
      ],
    }),
  );
};

async function rowsRead(db: Database, work: (db: Database) => Promise<unknown>): Promise<number> {
  let count = 0;
  for (const name of ['companies', 'reports', 'views', 'figures'] as const)
    db.table<unknown>(name).hook('reading', (row) => {
      count += 1;
      return row;
    });
  await work(db);
  return count;
}

describe.each<[string, (db: Database) => Promise<unknown>]>([
  ['a card', (db) => findDossier(db, 'lamp-works')],
  ['a dossier', (db) => findFullDossier(db, 'lamp-works')],
  ['a sector', (db) => findGroup(db, '照明')],
  ['a company without reports', (db) => findDossier(db, '600519.SSE')],
])('%s', (_, read) => {
  it('reads as many rows of a large library as of a small one', async () => {
    const small = await rowsRead(await library(false), read);

    expect(await rowsRead(await library(true), read)).toBe(small);
  });
});

it('a sorted watchlist reads only companies that are watched', async () => {
  const db = await library(true);
  await addWatches(db, [{ companyId: 'lamp-works' }, { companyId: '600519.SSE' }], 1);
  let ids: string[] = [];

  const count = await rowsRead(db, async () => (ids = await listInOrder(db, ['600519.SSE', 'lamp-works'], 'age')));

  expect(ids).toEqual(['lamp-works', '600519.SSE']);
  expect(count).toBeLessThan(10);
});
