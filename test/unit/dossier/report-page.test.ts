import { describe, expect, it } from 'vitest';
import { assembleReportPage } from '../../../lib/dossier/report-page.ts';
import { seeds } from '../../../seeds/index.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../../support/builders.ts';

const at = (start: number) => ({ evidence: [{ start, end: start + 2 }] });
const [lamp, mirror] = [aCompany(), aCompany({ id: 'mirror-works', names: { zh: '镜厂', en: 'Mirror Works' } })];
const report = aReport({
  sections: [
    { label: '一', title: { zh: '光', en: 'Light' }, start: 0, end: 50 },
    { label: '二', title: { zh: '影', en: 'Shade' }, start: 50, end: 100 },
  ],
});
const rows = {
  companies: [lamp, mirror],
  reports: [report, aReport({ id: 'other-report' })],
  views: [
    aView({ id: 'b', subject: companySubject('mirror-works'), groups: ['光通信'], ...at(30) }),
    aView({ id: 'a', groups: ['光通信'], ...at(20) }),
    aView({ id: 'strong', groups: ['光通信'], stance: '重点推荐', stanceClass: 'recommend', ...at(40) }),
    aView({ id: 'alone', subject: companySubject('mirror-works'), ...at(60) }),
    aView({ id: 'sector', subject: { kind: 'sector', name: '液冷' }, ...at(70) }),
    aView({ id: 'outlook', stance: '有望受益', stanceClass: 'outlook', ...at(80) }),
    aView({ id: 'elsewhere', reportId: 'other-report' }),
  ],
  figures: [
    aFigure({ id: 'late', ...at(75) }),
    aFigure({ id: 'early', subject: figureSubject(['mirror-works']), ...at(25) }),
    aFigure({ id: 'outside', ...at(400) }),
  ],
};

describe('assembleReportPage', () => {
  const page = assembleReportPage('spring-report', rows)!;

  it('lists the strongest rating of each company by group, in the report’s order', () => {
    expect(page.ratingGroups.map(({ name, ratings }) => [name, ratings.map(({ view }) => view.id)])).toEqual([
      ['光通信', ['strong', 'b']],
      [null, ['alone']],
    ]);
  });

  it('sets outlooks and views on sectors apart from ratings', () => {
    expect(page.outlooks.map(({ view }) => view.id)).toEqual(['outlook']);
    expect(page.sectorViews.map(({ id }) => id)).toEqual(['sector']);
  });

  it('lists figures by section', () => {
    const ids = page.figureSections.map(({ section, figures }) => [
      section?.label ?? null,
      figures.map(({ figure }) => figure.id),
    ]);
    expect(ids).toEqual([
      ['一', ['early']],
      ['二', ['late']],
      [null, ['outside']],
    ]);
  });

  it('names every company that the report speaks of', () => {
    expect(page.companies.map(({ id }) => id)).toEqual(['lamp-works', 'mirror-works']);
  });

  it('has the sentences of an attached document', () => {
    const attached = { reportId: 'spring-report', text: `${'光'.repeat(30)}。`, attachedAtMs: 0 } as never;
    const withSource = assembleReportPage('spring-report', { ...rows, sources: [attached] })!;

    expect(page.hasSource).toBe(false);
    expect(withSource.hasSource).toBe(true);
    expect(withSource.sentences['early']?.marked).toBe('光光');
  });

  it('returns null for an unknown report', () => {
    expect(assembleReportPage('no-report', rows)).toBeNull();
  });

  it.each(seeds.reports.map(({ id }) => id))('keeps every fact of %s', (id) => {
    const whole = assembleReportPage(id, seeds)!;
    const ofReport = (row: { reportId: string }): boolean => row.reportId === id;

    expect(whole.figureSections.flatMap(({ figures }) => figures)).toHaveLength(seeds.figures.filter(ofReport).length);
    const rated = whole.ratingGroups.flatMap(({ ratings }) => ratings.map(({ company }) => company.id));
    const shown = new Set([...rated, ...whole.outlooks.map(({ company }) => company.id)]);
    const viewed = seeds.views.filter(ofReport).flatMap(({ subject }) => subject.companyId ?? []);
    expect(shown).toEqual(new Set(viewed));
  });
});
