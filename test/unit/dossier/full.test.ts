import { describe, expect, it } from 'vitest';
import { assembleFullDossier } from '../../../lib/dossier/full.ts';
import { assembleGroup } from '../../../lib/dossier/group.ts';
import type { DossierRows } from '../../../lib/dossier/dossier.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject, metric } from '../../support/builders.ts';

const spring = aReport();
const autumn = aReport({ id: 'autumn-report', asOf: '2025-10-31' });

const rows = (overrides: Partial<DossierRows>): DossierRows => ({
  companies: [aCompany(), aCompany({ id: 'lamp-cloud', status: 'unit', parentId: 'lamp-works' })],
  reports: [spring, autumn],
  views: [],
  figures: [],
  ...overrides,
});

const full = (overrides: Partial<DossierRows>) =>
  assembleFullDossier('lamp-works', rows(overrides), { isWatched: false, origin: 'store' })!;

describe('assembleFullDossier', () => {
  it('returns null for an unknown company', () => {
    expect(assembleFullDossier('nobody', rows({}), { isWatched: false, origin: 'store' })).toBeNull();
  });

  it('puts the latest report first, and repeats a number that two reports give in both chapters', () => {
    const { chapters, dossier } = full({
      views: [aView()],
      figures: [aFigure(), aFigure({ id: 'again', reportId: 'autumn-report' })],
    });

    expect(chapters.map(({ report, figures }) => [report.id, figures.map(({ figure }) => figure.id)])).toEqual([
      ['autumn-report', ['again']],
      ['spring-report', ['spring-report.lamp-works.revenue-2025q1']],
    ]);
    expect(chapters.map(({ views }) => views.length)).toEqual([0, 1]);
    expect(dossier.figures).toHaveLength(1);
  });

  it('includes figures of units in chapters, and lists sector and inferred figures separately', () => {
    const { chapters, sector, inferred } = full({
      figures: [
        aFigure({ id: 'unit', subject: figureSubject(['lamp-cloud']) }),
        aFigure({ id: 'group', subject: figureSubject(['lamp-works', 'other'], 'group') }),
        aFigure({ id: 'guess', attribution: 'inferred', caveat: { zh: '主语脱落', en: 'subject lost' } }),
        aFigure({ id: 'nobody', attribution: 'unattributed', subject: figureSubject([]) }),
      ],
    });

    expect(chapters.flatMap(({ figures }) => figures.map(({ figure }) => figure.id))).toEqual(['unit']);
    expect(sector.map(({ id }) => id)).toEqual(['group']);
    expect(inferred.map(({ id }) => id)).toEqual(['guess']);
  });

  it('pairs an expectation with its number, and keeps it as a separate entry when there is no number', () => {
    const expectation = { kind: 'expectation' as const, value: 10 };
    const { chapters } = full({
      figures: [
        aFigure({ id: 'number' }),
        aFigure({ id: 'expected', ...expectation }),
        aFigure({ id: 'lone', metric: metric('net-profit'), ...expectation }),
        aFigure({ id: 'elsewhere', reportId: 'autumn-report', ...expectation }),
      ],
    });

    expect(
      chapters.map(({ figures }) => figures.map(({ figure, expected }) => [figure.id, expected?.id ?? null])),
    ).toEqual([
      [['elsewhere', null]],
      [
        ['number', 'expected'],
        ['lone', null],
      ],
    ]);
  });

  it('includes the sentence of every figure when the document is attached', () => {
    const { dossier } = full({
      figures: [aFigure({ evidence: [{ start: 5, end: 9 }] })],
      sources: [{ reportId: 'spring-report', text: '前一句。收入12亿。', attachedAtMs: 0 }],
    });

    expect(Object.values(dossier.sentences)).toEqual([{ before: '收', marked: '入12亿', after: '。' }]);
  });
});

describe('assembleGroup', () => {
  const sector = { kind: 'sector' as const, name: '灯塔', nameEn: 'Lamps' };
  const grouped: DossierRows = rows({
    companies: [aCompany(), aCompany({ id: 'mill-works' })],
    views: [
      aView({ id: 'sector', subject: sector, stance: '景气', stanceClass: 'outlook', groups: ['灯塔'] }),
      aView({ id: 'watch', groups: ['灯塔'] }),
      aView({ id: 'recommend', groups: ['灯塔'], stance: '重点推荐', stanceClass: 'recommend' }),
      aView({ id: 'mill', subject: companySubject('mill-works'), groups: ['灯塔'] }),
      aView({ id: 'elsewhere', subject: companySubject('mill-works'), groups: ['磨坊'] }),
    ],
    figures: [
      aFigure({ id: 'index', subject: figureSubject([], 'index', '灯塔 (细分行业指数)') }),
      aFigure({ id: 'own' }),
      aFigure({ id: 'lost', attribution: 'unattributed', subject: figureSubject([], 'sector', '灯塔') }),
      aFigure({ id: 'other', subject: figureSubject([], 'sector', '磨坊') }),
    ],
  });

  it('returns null for a group without views', () => {
    expect(assembleGroup('风车', grouped)).toBeNull();
  });

  it('returns the sector’s views and figures, and each company once with its strongest view', () => {
    const group = assembleGroup('灯塔', grouped)!;

    expect(group.views.map(({ id }) => id)).toEqual(['sector']);
    expect(group.figures.map(({ id }) => id)).toEqual(['index']);
    expect(group.members.map(({ company, view }) => [company.id, view.id])).toEqual([
      ['lamp-works', 'recommend'],
      ['mill-works', 'mill'],
    ]);
    expect(group.reports.map(({ id }) => id)).toEqual(['spring-report']);
  });

  it('also assembles themes', () => {
    const group = assembleGroup('光', rows({ views: [aView({ groups: ['灯塔'], theme: '光' })] }));

    expect(group?.members.map(({ company }) => company.id)).toEqual(['lamp-works']);
  });
});
