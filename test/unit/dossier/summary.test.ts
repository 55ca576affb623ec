import { describe, expect, it } from 'vitest';
import type { DossierRows } from '../../../lib/dossier/dossier.ts';
import { summarize, type Summary } from '../../../lib/dossier/summary.ts';
import { aCompany, aFigure, aReport, aView, figureSubject } from '../../support/builders.ts';

const caveat = { zh: '原文缺主语', en: 'the subject is lost' };

const summaryOf = (rows: Partial<DossierRows>): Summary | undefined =>
  summarize(['lamp-works'], {
    companies: [aCompany()],
    reports: [aReport(), aReport({ id: 'autumn-report', asOf: '2025-10-31' })],
    views: [],
    figures: [],
    ...rows,
  })[0];

describe('a company in one row', () => {
  it('shows the strongest view, with the report it is from', () => {
    const summary = summaryOf({
      views: [aView({ id: 'weak' }), aView({ id: 'strong', stanceClass: 'recommend', reportId: 'autumn-report' })],
    });

    expect(summary).toMatchObject({ view: { id: 'strong' }, report: { id: 'autumn-report' } });
  });

  it('shows the most telling figure, and its report where there is no view', () => {
    const summary = summaryOf({
      figures: [
        aFigure({ id: 'price', kind: 'price-move', metric: { id: 'price-change-day', zh: '涨跌', en: 'Move' } }),
        aFigure({ id: 'revenue', reportId: 'autumn-report' }),
      ],
    });

    expect(summary).toMatchObject({ view: null, figure: { id: 'revenue' }, report: { id: 'autumn-report' } });
  });

  it.each([
    ['a product’s figure', aFigure({ subject: figureSubject(['lamp-works'], 'product', '灯塔一号') })],
    ['a group’s figure', aFigure({ subject: figureSubject(['lamp-works', 'rope-yard'], 'group') })],
    ['a figure only inferred to be its own', aFigure({ attribution: 'inferred', caveat })],
    ['another company’s figure', aFigure({ subject: figureSubject(['rope-yard']) })],
  ])('does not pass off %s as its own', (_, figure) => {
    expect(summaryOf({ figures: [figure] })?.figure).toBeNull();
  });

  it('stands even where the reports say nothing', () => {
    expect(summaryOf({})).toMatchObject({ company: { id: 'lamp-works' }, view: null, figure: null, report: null });
  });
});

it('gives rows in the order asked for, and none for the unknown', () => {
  const rope = aCompany({ id: 'rope-yard', names: { zh: '缆绳厂', en: 'Rope Yard' } });

  const summaries = summarize(['rope-yard', 'nobody', 'lamp-works'], {
    companies: [aCompany(), rope],
    reports: [],
    views: [],
    figures: [],
  });

  expect(summaries.map(({ company }) => company.id)).toEqual(['rope-yard', 'lamp-works']);
});
