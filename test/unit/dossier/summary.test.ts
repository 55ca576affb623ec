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

describe('summarize', () => {
  it('returns the latest view of a house and its report, however strong an older one is', () => {
    const summary = summaryOf({
      views: [
        aView({ id: 'old', stanceClass: 'recommend' }),
        aView({ id: 'new', stanceClass: 'underperform', reportId: 'autumn-report' }),
      ],
    });

    expect(summary).toMatchObject({ view: { id: 'new' }, report: { id: 'autumn-report' }, disputing: [] });
  });

  it('returns the contradicting rating of another house from the same days', () => {
    const summary = summaryOf({
      reports: [aReport(), aReport({ id: 'other-house', publisher: '另一证券', asOf: '2025-05-02' })],
      views: [aView({ id: 'one' }), aView({ id: 'other', stanceClass: 'underperform', reportId: 'other-house' })],
    });

    expect(summary?.view?.id).toBe('other');
    expect(summary?.disputing.map(({ id }) => id)).toEqual(['one']);
  });

  it('returns the most important figure, and its report when there is no view', () => {
    const summary = summaryOf({
      figures: [
        aFigure({ id: 'patents', metric: { id: 'patents-held', zh: '专利数', en: 'Patents' } }),
        aFigure({ id: 'revenue', reportId: 'autumn-report' }),
      ],
    });

    expect(summary).toMatchObject({ view: null, figure: { id: 'revenue' }, report: { id: 'autumn-report' } });
  });

  it.each([
    ['a product’s figure', aFigure({ subject: figureSubject(['lamp-works'], 'product', '灯塔一号') })],
    ['a group’s figure', aFigure({ subject: figureSubject(['lamp-works', 'rope-yard'], 'group') })],
    ['a price move', aFigure({ kind: 'price-move' })],
    ['an inferred figure', aFigure({ attribution: 'inferred', caveat })],
    ['another company’s figure', aFigure({ subject: figureSubject(['rope-yard']) })],
  ])('ignores %s', (_, figure) => {
    expect(summaryOf({ figures: [figure] })?.figure).toBeNull();
  });

  it('returns a row without facts when no report covers the company', () => {
    expect(summaryOf({})).toMatchObject({ company: { id: 'lamp-works' }, view: null, figure: null, report: null });
  });

  it('returns rows in the requested order and skips unknown ids', () => {
    const rope = aCompany({ id: 'rope-yard', names: { zh: '缆绳厂', en: 'Rope Yard' } });

    const summaries = summarize(['rope-yard', 'nobody', 'lamp-works'], {
      companies: [aCompany(), rope],
      reports: [],
      views: [],
      figures: [],
    });

    expect(summaries.map(({ company }) => company.id)).toEqual(['rope-yard', 'lamp-works']);
  });
});
