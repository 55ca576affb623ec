// What the strip shows without a click does not depend on the user's own reports.
import { expect, it } from 'vitest';
import { stripPageOf } from '../../../lib/background/context.ts';
import type { Code } from '../../../lib/dossier/quote-page.ts';
import { openStore } from '../../../lib/store/open.ts';
import { aCompany, aFigure, aReport, aView, companySubject } from '../../support/builders.ts';
import { freshDatabase } from '../../support/store.ts';

/** Rows without a pack are the user's own. */
const own = {
  companies: [
    aCompany({
      id: 'own-bank',
      names: { zh: '自有银行', en: 'Own Bank' },
      listings: [{ code: '000001', exchange: 'SZSE' }],
    }),
  ],
  reports: [aReport({ id: 'own-report', publisher: '自有机构', asOf: '2025-09-01' })],
  views: [
    aView({ id: 'own-bank-view', reportId: 'own-report', subject: companySubject('own-bank') }),
    aView({ id: 'own-view', reportId: 'own-report', subject: companySubject('300308.SZSE'), stance: '卖出' }),
  ],
  figures: [
    aFigure({
      id: 'own-figure',
      reportId: 'own-report',
      subject: { kind: 'company', companyIds: ['300308.SZSE'], name: '中际旭创', nameEn: 'Innolight' },
    }),
  ],
};

async function storeWith(rows: typeof own | null) {
  const db = freshDatabase();
  const store = await openStore(db, (error) => {
    throw error;
  });
  if (rows) {
    await db.companies.bulkPut(rows.companies);
    await db.reports.bulkPut(rows.reports);
    await db.views.bulkPut(rows.views);
    await db.figures.bulkPut(rows.figures);
  }
  return store;
}

it.each<[string, Code[]]>([
  ['that packaged reports cover', [{ code: '300308', exchange: 'SZSE' }]],
  ['that only own reports cover', [{ code: '000001', exchange: 'SZSE' }]],
  ['that no report covers', [{ code: '600519', exchange: 'SSE' }]],
  [
    'whose exchange is known from an own report only',
    [
      { code: '000001', exchange: 'SZSE' },
      { code: '000001', exchange: 'SSE' },
    ],
  ],
  ['that is unknown', []],
])('is the same with and without own reports for a stock %s', async (_, readings) => {
  const without = await stripPageOf(readings, false, await storeWith(null));

  const page = await stripPageOf(readings, false, await storeWith(own));

  expect(page).toEqual(without && { ...without, hasOwnReports: true });
  expect(without?.hasOwnReports ?? false).toBe(false);
});

it('includes own reports after a click', async () => {
  const store = await storeWith(own);

  const bank = await stripPageOf([{ code: '000001', exchange: 'SZSE' }], true, store);
  const covered = await stripPageOf([{ code: '300308', exchange: 'SZSE' }], true, store);

  expect(bank?.dossier).toMatchObject({ company: { id: 'own-bank' }, views: [{ id: 'own-bank-view' }] });
  expect(covered?.dossier.views.map(({ id }) => id)).toContain('own-view');
  expect(covered?.dossier.figures.map(({ figure }) => figure.id)).toContain('own-figure');
});
