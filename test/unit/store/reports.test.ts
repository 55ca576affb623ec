import { expect, it } from 'vitest';
import { listReports } from '../../../lib/store/reports.ts';
import { aFigure, aReport, aView, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

it('listReports lists the latest report first, with its row counts', async () => {
  const db = await seededDatabase(
    someSeeds({
      reports: [aReport(), aReport({ id: 'autumn-report', asOf: '2025-10-31' })],
      views: [aView()],
      figures: [aFigure(), aFigure({ id: 'second' }), aFigure({ id: 'third', reportId: 'autumn-report' })],
    }),
  );

  const reports = await listReports(db);

  expect(reports.map(({ report, viewCount, figureCount }) => [report.id, viewCount, figureCount])).toEqual([
    ['autumn-report', 0, 1],
    ['spring-report', 1, 2],
  ]);
});
