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

describe('whose a figure is', () => {
  it.each([
    ['the company’s own', aFigure({ id: 'f' }), 'own'],
    ['its product’s', aFigure({ id: 'f', subject: figureSubject(['lamp-works'], 'product', '灯塔一号') }), 'own'],
    ['its unit’s', aFigure({ id: 'f', subject: figureSubject(['wick-unit']) }), 'unit'],
    ['its unit’s product’s', aFigure({ id: 'f', subject: figureSubject(['wick-unit'], 'product', '灯芯') }), 'unit'],
    [
      'a group’s that it is in',
      aFigure({ id: 'f', subject: figureSubject(['rope-yard', 'lamp-works'], 'group') }),
      'sector',
    ],
    ['only inferred to be its own', aFigure({ id: 'f', attribution: 'inferred', caveat }), 'inferred'],
    [
      'only inferred to be its unit’s',
      aFigure({ id: 'f', attribution: 'inferred', caveat, subject: figureSubject(['wick-unit']) }),
      'inferred',
    ],
  ])('is told: %s', (_, figure, relation) => {
    expect(relations(dossierOf({ figures: [figure] }))).toEqual([['f', relation]]);
  });

  it.each([
    ['another company', aFigure({ subject: figureSubject(['rope-yard']) })],
    ['nobody, its subject being lost', aFigure({ subject: figureSubject([]), attribution: 'unattributed', caveat })],
    [
      'nobody, though the sector it speaks of is the company’s',
      aFigure({ subject: figureSubject([], 'sector', '制绳行业'), attribution: 'unattributed', caveat }),
    ],
    ['a group that the company is not in', aFigure({ subject: figureSubject(['rope-yard', 'wick-unit'], 'group') })],
    ['a sector that no report puts it in', aFigure({ subject: figureSubject([], 'sector', '照明行业') })],
    ['the market', aFigure({ subject: figureSubject([], 'market', '照明') })],
  ])('keeps out a figure of %s', (_, figure) => {
    const dossier = dossierOf({ figures: [figure], views: [aView({ groups: ['制绳'] })] });

    expect(relations(dossier)).toEqual([]);
  });

  it('is a sector’s or an index’s where the report puts the company into that group', () => {
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

  it('never makes a parent’s figure the unit’s', () => {
    expect(relations(dossierOf({ figures: [aFigure()] }, 'wick-unit'))).toEqual([]);
  });

  it('tells a number once that two reports repeat', () => {
    const repeat = aFigure({ id: 'repeat', reportId: 'autumn-report' });

    expect(relations(dossierOf({ figures: [aFigure({ id: 'first' }), repeat] }))).toHaveLength(1);
  });
});

describe('family', () => {
  it('names a company’s units, and a unit’s parent', () => {
    expect(dossierOf({})).toMatchObject({ parent: null, units: [{ id: 'wick-unit' }] });
    expect(dossierOf({}, 'wick-unit')).toMatchObject({ parent: { id: 'lamp-works' }, units: [] });
  });

  it('is of nobody for an unknown company', () => {
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

  it('are those that the same report puts into the same group, in its order, without the company itself', () => {
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

  it('keep the order of a list whose members share one rating word', () => {
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

  it('are not mixed over reports that use one word for different groups', () => {
    const views = [of('lamp-works', ['照明'], 10), of('rope-yard', ['照明'], 20, 'autumn-report')];

    expect(dossierOf({ views })?.peers).toEqual([]);
  });

  it('begin with the group of the strongest view, in whatever order the rows come', () => {
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

describe('what is said of the surroundings', () => {
  const sector = aView({
    id: 'sector',
    subject: { kind: 'sector', name: '照明', nameEn: 'Lighting' },
    stance: '强于大市',
    stanceClass: 'outperform',
  });

  it('is shown with a company of that sector, apart from its own views', () => {
    const dossier = dossierOf({ views: [aView({ id: 'own', groups: ['照明'] }), sector] });

    expect(dossier?.views.map(({ id }) => id)).toEqual(['own']);
    expect(dossier?.sectorViews.map(({ id }) => id)).toEqual(['sector']);
  });

  it('is not shown with a company of another sector', () => {
    expect(dossierOf({ views: [aView({ groups: ['制绳'] }), sector] })?.sectorViews).toEqual([]);
  });
});

describe('what the reports say', () => {
  const reports = [aReport(), aReport({ id: 'autumn-report', asOf: '2025-10-31' }), aReport({ id: 'unused-report' })];

  it('names the reports that speak of the company, latest first, and no others', () => {
    const dossier = dossierOf({ reports, views: [aView()], figures: [aFigure({ reportId: 'autumn-report' })] });

    expect(dossier?.reports.map(({ id }) => id)).toEqual(['autumn-report', 'spring-report']);
  });

  it('tells what the later one says differently', () => {
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

  it('shows the sentence of a fact whose document is attached, and of no other', () => {
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

describe('the packaged companies', () => {
  it('each have a dossier that survives the way to a page as JSON', () => {
    for (const { id } of seeds.companies) {
      const dossier = assembleDossier(id, seeds, { isWatched: false, origin: 'packaged' });

      expect(JSON.parse(JSON.stringify(dossier))).toStrictEqual(dossier);
    }
  });

  it('never show an unattributed figure, nor an inferred one as their own', () => {
    const shown = seeds.companies.flatMap(
      ({ id }) => assembleDossier(id, seeds, { isWatched: false, origin: 'packaged' })?.figures ?? [],
    );

    expect(shown.filter(({ figure }) => figure.attribution === 'unattributed')).toEqual([]);
    expect(shown.filter(({ figure, relation }) => figure.attribution === 'inferred' && relation === 'own')).toEqual([]);
  });
});
