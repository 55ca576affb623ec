import { describe, expect, it } from 'vitest';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import type { Dossier, DossierRows } from '../../../lib/dossier/dossier.ts';
import { seeds } from '../../../seeds/index.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../../support/builders.ts';

const lamp = aCompany();
const wick = aCompany({
  id: 'wick-unit',
  names: { zh: '灯芯部', en: 'Wick Unit' },
  status: 'unit',
  parentId: 'lamp-works',
});
const rope = aCompany({ id: 'rope-yard', names: { zh: '缆绳厂', en: 'Rope Yard' } });

const dossierOf = (rows: Partial<DossierRows>, companyId = 'lamp-works'): Dossier | null =>
  assembleDossier(
    companyId,
    { companies: [lamp, wick, rope], reports: [aReport()], views: [], figures: [], ...rows },
    { isWatched: false, origin: 'store' },
  );

const relations = (dossier: Dossier | null): [string, string][] =>
  dossier?.figures.map(({ figure, relation }) => [figure.id, relation]) ?? [];

const caveat = { zh: '原文缺主语', en: 'the subject is lost' };

describe('relations of figures', () => {
  it.each([
    ['the company', aFigure({ id: 'f' }), 'own'],
    ['its product', aFigure({ id: 'f', subject: figureSubject(['lamp-works'], 'product', '灯塔一号') }), 'own'],
    ['its unit', aFigure({ id: 'f', subject: figureSubject(['wick-unit']) }), 'unit'],
    ['its unit’s product', aFigure({ id: 'f', subject: figureSubject(['wick-unit'], 'product', '灯芯') }), 'unit'],
    ['its group', aFigure({ id: 'f', subject: figureSubject(['rope-yard', 'lamp-works'], 'group') }), 'sector'],
    ['the company, inferred', aFigure({ id: 'f', attribution: 'inferred', caveat }), 'inferred'],
    [
      'its unit, inferred',
      aFigure({ id: 'f', attribution: 'inferred', caveat, subject: figureSubject(['wick-unit']) }),
      'inferred',
    ],
  ])('assigns a figure of %s', (_, figure, relation) => {
    expect(relations(dossierOf({ figures: [figure] }))).toEqual([['f', relation]]);
  });

  it.each([
    ['another company', aFigure({ subject: figureSubject(['rope-yard']) })],
    [
      'no company, because the source omits the subject',
      aFigure({ subject: figureSubject([]), attribution: 'unattributed', caveat }),
    ],
    [
      'no company, even if its sector is the company’s',
      aFigure({ subject: figureSubject([], 'sector', '制绳行业'), attribution: 'unattributed', caveat }),
    ],
    ['a group that the company is not in', aFigure({ subject: figureSubject(['rope-yard', 'wick-unit'], 'group') })],
    ['a sector that no report puts it in', aFigure({ subject: figureSubject([], 'sector', '照明行业') })],
    ['the market', aFigure({ subject: figureSubject([], 'market', '照明') })],
  ])('leaves out a figure of %s', (_, figure) => {
    const dossier = dossierOf({ figures: [figure], views: [aView({ groups: ['制绳'] })] });

    expect(relations(dossier)).toEqual([]);
  });

  it('includes sector and index figures when a report puts the company in that group', () => {
    const figures = [
      aFigure({ id: 'sector', subject: figureSubject([], 'sector', '照明行业') }),
      aFigure({ id: 'index', subject: figureSubject([], 'index', '照明指数') }),
    ];

    const dossier = dossierOf({ figures, views: [aView({ groups: ['照明'] })] });

    expect(
      relations(dossier)
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(['index', 'sector']);
  });

  it('never assigns a parent’s figure to a unit', () => {
    expect(relations(dossierOf({ figures: [aFigure()] }, 'wick-unit'))).toEqual([]);
  });

  it('includes a number once when two reports repeat it', () => {
    const repeat = aFigure({ id: 'repeat', reportId: 'autumn-report' });

    expect(relations(dossierOf({ figures: [aFigure({ id: 'first' }), repeat] }))).toHaveLength(1);
  });
});

describe('units and parent', () => {
  it('returns a company’s units and a unit’s parent', () => {
    expect(dossierOf({})).toMatchObject({ parent: null, units: [{ id: 'wick-unit' }] });
    expect(dossierOf({}, 'wick-unit')).toMatchObject({ parent: { id: 'lamp-works' }, units: [] });
  });

  it('returns null for an unknown company', () => {
    expect(dossierOf({}, 'nobody')).toBeNull();
  });
});

describe('peers', () => {
  const of = (id: string, groups: string[], start: number, reportId = 'spring-report') =>
    aView({
      id: `${reportId}.${id}`,
      reportId,
      subject: companySubject(id),
      groups,
      evidence: [{ start, end: start + 4 }],
    });

  it('contains the companies that a report lists in the same group, in its order and without the company itself', () => {
    const salt = aCompany({ id: 'salt-pans', names: { zh: '盐田', en: 'Salt Pans' } });
    const views = [
      of('rope-yard', ['照明'], 80),
      of('lamp-works', ['照明'], 40),
      of('salt-pans', ['照明'], 10),
      of('wick-unit', ['制绳'], 20),
    ];

    const dossier = dossierOf({ companies: [lamp, wick, rope, salt], views });

    expect(dossier?.peers.map(({ name, companies }) => [name, companies.map(({ id }) => id)])).toEqual([
      ['照明', ['salt-pans', 'rope-yard']],
    ]);
  });

  it('keeps the order of a list when its members share one rating word', () => {
    const listed = (id: string, start: number) => ({
      ...of(id, ['照明'], 10),
      evidence: [
        { start: 10, end: 14 },
        { start, end: start + 4 },
      ],
    });

    const dossier = dossierOf({ views: [listed('wick-unit', 40), listed('rope-yard', 20), listed('lamp-works', 30)] });

    expect(dossier?.peers[0]?.companies.map(({ id }) => id)).toEqual(['rope-yard', 'wick-unit']);
  });

  it('does not merge groups of the same name from different reports', () => {
    const views = [of('lamp-works', ['照明'], 10), of('rope-yard', ['照明'], 20, 'autumn-report')];

    expect(dossierOf({ views })?.peers).toEqual([]);
  });

  it('starts with the group of the strongest view, regardless of row order', () => {
    const strong = { ...of('lamp-works', ['照明'], 90), stanceClass: 'recommend' as const };
    const weak = { ...of('lamp-works', ['制绳'], 10), id: 'weak' };
    const others = [of('rope-yard', ['照明'], 95), { ...of('wick-unit', ['制绳'], 15) }];

    for (const views of [
      [strong, weak, ...others],
      [...others, weak, strong],
    ]) {
      expect(dossierOf({ views })?.peers.map(({ name }) => name)).toEqual(['照明', '制绳']);
    }
  });
});

describe('sectorViews', () => {
  const sector = aView({
    id: 'sector',
    subject: { kind: 'sector', name: '照明', nameEn: 'Lighting' },
    stance: '强于大市',
    stanceClass: 'outperform',
  });

  it('contains views on the company’s sector, separate from its own views', () => {
    const dossier = dossierOf({ views: [aView({ id: 'own', groups: ['照明'] }), sector] });

    expect(dossier?.views.map(({ id }) => id)).toEqual(['own']);
    expect(dossier?.sectorViews.map(({ id }) => id)).toEqual(['sector']);
  });

  it('leaves out views on other sectors', () => {
    expect(dossierOf({ views: [aView({ groups: ['制绳'] }), sector] })?.sectorViews).toEqual([]);
  });
});

describe('reports, changes and sentences', () => {
  const reports = [aReport(), aReport({ id: 'autumn-report', asOf: '2025-10-31' }), aReport({ id: 'unused-report' })];

  it('returns only the reports with facts on the company, latest first', () => {
    const dossier = dossierOf({ reports, views: [aView()], figures: [aFigure({ reportId: 'autumn-report' })] });

    expect(dossier?.reports.map(({ id }) => id)).toEqual(['autumn-report', 'spring-report']);
  });

  it('returns the changes between reports', () => {
    const dossier = dossierOf({
      reports,
      figures: [
        aFigure({ id: 'before', kind: 'guidance' }),
        aFigure({ id: 'after', reportId: 'autumn-report', value: 15 }),
      ],
      views: [
        aView(),
        aView({ id: 'raised', reportId: 'autumn-report', stance: '重点推荐', stanceClass: 'recommend' }),
      ],
    });

    expect(dossier?.changes.figures).toMatchObject([{ from: { id: 'before' }, to: { id: 'after' }, difference: 3 }]);
    expect(dossier?.changes.views).toMatchObject([{ to: { id: 'raised' }, direction: 'up' }]);
  });

  it('returns sentences only for facts whose document is attached', () => {
    const text = '前言。灯塔制造一季度营收12亿元，同比增长。后记。';
    const start = text.indexOf('12亿元');
    const figures = [
      aFigure({ id: 'here', evidence: [{ start, end: start + 4 }] }),
      aFigure({ id: 'elsewhere', reportId: 'autumn-report', value: 15 }),
    ];

    const dossier = dossierOf({ reports, figures, sources: [{ reportId: 'spring-report', text, attachedAtMs: 0 }] });

    expect(dossier?.sentences).toEqual({
      here: { before: '灯塔制造一季度营收', marked: '12亿元', after: '，同比增长。' },
    });
  });
});

describe('dossiers of the packaged companies', () => {
  it('survive a JSON round trip', () => {
    for (const { id } of seeds.companies) {
      const dossier = assembleDossier(id, seeds, { isWatched: false, origin: 'packaged' });

      expect(JSON.parse(JSON.stringify(dossier))).toStrictEqual(dossier);
    }
  });

  it('never contain an unattributed figure, or an inferred one as own', () => {
    const shown = seeds.companies.flatMap(
      ({ id }) => assembleDossier(id, seeds, { isWatched: false, origin: 'packaged' })?.figures ?? [],
    );

    expect(shown.filter(({ figure }) => figure.attribution === 'unattributed')).toEqual([]);
    expect(shown.filter(({ figure, relation }) => figure.attribution === 'inferred' && relation === 'own')).toEqual([]);
  });
});
