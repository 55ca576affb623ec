import { describe, expect, it } from 'vitest';
import { barsOf, chartsAcross, chartsOverTime } from '../../../lib/dossier/charts.ts';
import type { DossierRows } from '../../../lib/dossier/dossier.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import { aCompany, aFigure, aReport, figureSubject, metric } from '../../support/builders.ts';
import { glossedFigure } from '../../support/glossary.ts';

const spring = aReport();
const autumn = aReport({ id: 'autumn-report', asOf: '2025-10-31' });

const works = ['lamp-works', 'mill-works', 'forge-works', 'dock-works'];

let made = 0;
const capex = (companyId: string, overrides: Partial<Figure> = {}): Figure =>
  aFigure({
    id: `figure-${(made += 1)}`,
    subject: figureSubject([companyId]),
    metric: metric('capex'),
    unit: '亿美元',
    period: '2025',
    kind: 'guidance',
    ...overrides,
  });

const rowsOf = (...figures: Figure[]): DossierRows => ({
  companies: works.map((id) => aCompany({ id })),
  reports: [autumn, spring],
  views: [],
  figures,
});

const across = (figures: Figure[], options: Partial<Parameters<typeof chartsAcross>[1]> = {}) =>
  chartsAcross(
    figures.filter(({ subject }) => subject.companyIds[0] === 'lamp-works'),
    { ownIds: new Set(['lamp-works']), within: null, ...options },
    rowsOf(...figures),
  );

const three = [
  capex('lamp-works', { value: 10 }),
  capex('mill-works', { value: 30 }),
  capex('forge-works', { value: 20 }),
];
const companiesOf = (charts: ReturnType<typeof chartsAcross>) =>
  charts.map(({ rows }) => rows.map(({ company }) => company?.id));

describe('chartsAcross', () => {
  it('charts one quantity of three companies, largest first, and flags the own company', () => {
    const [chart] = across(three);

    expect(chart?.rows.map(({ company, isOwn }) => [company?.id, isOwn])).toEqual([
      ['mill-works', false],
      ['forge-works', false],
      ['lamp-works', true],
    ]);
  });

  it('returns no chart for two companies', () => {
    expect(across(three.slice(0, 2))).toEqual([]);
  });

  it.each<[string, Partial<Figure>]>([
    ['another unit', { unit: '亿元' }],
    ['another period', { period: '2024' }],
    ['a fiscal year', { period: 'FY2025' }],
    ['no period', { period: null }],
    ['another metric', { metric: metric('revenue') }],
    ['a market expectation', { kind: 'expectation' }],
    ['an inferred figure', { attribution: 'inferred', caveat: { zh: '推断', en: 'inferred' } }],
    ['a product', { subject: figureSubject(['forge-works'], 'product') }],
    ['a group', { subject: figureSubject(['forge-works', 'mill-works'], 'group') }],
  ])('leaves out figures that are not comparable: %s', (_, overrides) => {
    expect(across([...three.slice(0, 2), capex('forge-works', overrides)])).toEqual([]);
  });

  it('charts no ranks, because the longest bar would be the worst rank', () => {
    expect(across(three.map((figure) => glossedFigure({ ...figure, unit: '名' })))).toEqual([]);
  });

  it('returns each report’s last figure per company, earliest report first', () => {
    const charts = across([
      ...three,
      capex('lamp-works', { reportId: 'autumn-report', value: 40, evidence: [{ start: 90, end: 92 }] }),
      capex('lamp-works', { reportId: 'autumn-report', value: 12, evidence: [{ start: 50, end: 52 }] }),
    ]);

    expect(charts[0]?.rows[0]?.statements.map(({ value }) => value)).toEqual([10, 40]);
    expect(charts[0]?.reports.map(({ id }) => id)).toEqual(['spring-report', 'autumn-report']);
  });

  it('sorts ranges by their midpoints', () => {
    const charts = across([...three, capex('dock-works', { low: 15, high: 35 })]);

    expect(companiesOf(charts)).toEqual([['mill-works', 'dock-works', 'forge-works', 'lamp-works']]);
  });

  it('leaves out price moves, which are no comparison when the report is read', () => {
    expect(across(works.map((id, at) => capex(id, { kind: 'price-move', unit: '%', value: at })))).toEqual([]);
  });

  it('limits the companies to `within`', () => {
    const all = [...three, capex('dock-works', { value: 99 })];

    expect(companiesOf(across(all, { within: new Set(['lamp-works', 'mill-works', 'forge-works']) }))).toEqual([
      ['mill-works', 'forge-works', 'lamp-works'],
    ]);
  });
});

describe('chartsOverTime', () => {
  const quarters = ['2025Q1', '2024Q3', '2024Q4'];
  const series = quarters.map((period, at) => capex('lamp-works', { period, value: at }));
  const periodsOf = (figures: Figure[]) =>
    chartsOverTime(figures, rowsOf(...figures)).map(({ rows }) => rows.map(({ period }) => period));

  it('charts three periods of equal length, earliest first', () => {
    expect(periodsOf(series)).toEqual([['2024Q3', '2024Q4', '2025Q1']]);
  });

  it.each(['2024', 'FY2025Q2', '2025H1', '2025-03', '2024Q3..2025Q1'])(
    'does not add %s to a series of quarters',
    (period) => {
      expect(periodsOf([...series.slice(1), capex('lamp-works', { period })])).toEqual([]);
      expect(periodsOf([...series, capex('lamp-works', { period })])[0]).toHaveLength(3);
    },
  );

  it('charts no spans, because they overlap and differ in length', () => {
    const spans = ['2024-01..2024-03', '2024-01..2024-06', '2024-01..2024-09'];

    expect(periodsOf(spans.map((period) => capex('lamp-works', { period })))).toEqual([]);
  });

  it('does not mix figures of units or products with the company’s', () => {
    expect(
      periodsOf([
        ...series.slice(1),
        capex('mill-works', { period: '2025Q1' }),
        capex('lamp-works', { period: '2025Q2', subject: figureSubject(['lamp-works'], 'product', '灯塔一号') }),
      ]),
    ).toEqual([]);
  });
});

describe('barsOf', () => {
  const draw = (figures: Figure[]) => {
    const [chart] = across(figures);
    return barsOf(chart!, 60);
  };

  it('scales the largest number to the full width', () => {
    const { zero, bars } = draw(three);

    expect(zero).toBe(0);
    expect(bars.flat().map(({ from, to }) => [from, to])).toEqual([
      [0, 60],
      [0, 40],
      [0, 20],
    ]);
  });

  it('extends a range to its high end', () => {
    const { bars } = draw([...three, capex('dock-works', { low: 30, high: 60 })]);

    expect(bars[0]).toMatchObject([{ to: 30, upTo: 60 }]);
  });

  it('draws a loss to the left of zero', () => {
    const { zero, bars } = draw([...three, capex('dock-works', { value: -30 })]);

    expect(zero).toBe(30);
    expect(bars.at(-1)).toMatchObject([{ from: 30, to: 0 }]);
    expect(bars[0]).toMatchObject([{ from: 30, to: 60 }]);
  });

  it('returns empty bars when all numbers are zero', () => {
    const { bars } = draw(three.map((figure) => ({ ...figure, value: 0 })));

    expect(bars.flat().map(({ to }) => to)).toEqual([0, 0, 0]);
  });
});
