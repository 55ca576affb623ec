import { describe, expect, it } from 'vitest';
import type { DossierFigure, Relation } from '../../../lib/dossier/dossier.ts';
import { byImportance, withoutRepeats } from '../../../lib/dossier/order.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import { aFigure, figureSubject, metric } from '../../support/builders.ts';
import { glossedFigure } from '../../support/glossary.ts';

const asOf = ({ reportId }: { reportId: string }): string => (reportId === 'later' ? '2025-10-31' : '2025-04-30');

const figure = (id: string, overrides: Partial<Figure> = {}, relation: Relation = 'own'): DossierFigure => ({
  figure: glossedFigure(aFigure({ id, ...overrides })),
  relation,
});

/** Sorts both directions, so that a comparator which returns 0 fails. */
function expectOrder(...figures: DossierFigure[]): void {
  const wanted = figures.map((entry) => entry.figure.id);

  expect(figures.toSorted(byImportance(asOf)).map((entry) => entry.figure.id)).toEqual(wanted);
  expect(
    figures
      .toReversed()
      .toSorted(byImportance(asOf))
      .map((entry) => entry.figure.id),
  ).toEqual(wanted);
}

describe('byImportance', () => {
  it('sorts figures by metric weight', () => {
    expectOrder(
      figure('revenue'),
      figure('net-profit', { metric: metric('net-profit') }),
      figure('margin', { metric: metric('gross-margin') }),
      figure('growth', { metric: metric('cloud-revenue-growth-yoy') }),
      figure('other', { metric: metric('patents-held') }),
      figure('price', { metric: metric('price-change-week'), kind: 'price-move' }),
    );
  });

  it('sorts by relation: own, unit, sector, inferred', () => {
    expectOrder(
      figure('own', { metric: metric('net-profit') }),
      figure('unit', {}, 'unit'),
      figure('sector', {}, 'sector'),
      figure('inferred', {}, 'inferred'),
    );
  });

  it('puts price moves last, because they are history when the report is read', () => {
    expectOrder(
      figure('sector', {}, 'sector'),
      figure('price', { metric: metric('price-change-day'), kind: 'price-move' }),
    );
  });

  it('puts expectations after guidance and actual figures', () => {
    expectOrder(
      figure('guidance', { kind: 'guidance' }),
      figure('actual'),
      figure('expectation', { kind: 'expectation' }),
    );
  });

  it('puts the later report first', () => {
    expectOrder(figure('new', { reportId: 'later' }), figure('old'));
  });

  it.each([
    ['a quarter after the quarter before', '2025Q1', '2024Q4'],
    ['a half-year after its first quarter', '2025H1', '2025Q1'],
    ['a month after a quarter that was over', '2025-07', '2025Q1'],
    ['a quarter after a month in it', '2025Q3', '2025-07'],
    ['a year after its last quarter', '2025', '2025Q4'],
    ['next year’s first quarter after the year', '2026Q1', '2025'],
    ['a fiscal year as the year of its number', 'FY2026', '2025'],
    ['a span by its end', '2024Q3..2025Q1', '2024Q4'],
    ['a day after the days before', '2025-02-07', '2025-01-31'],
    ['any period before none', '2019', null],
  ])('puts the later period first: %s', (_, later, earlier) => {
    expectOrder(figure('later', { period: later }), figure('earlier', { period: earlier }));
  });

  it('puts the last statement of a report first, because a raised guidance follows the one it replaces', () => {
    expectOrder(
      figure('raised', { evidence: [{ start: 90, end: 94 }] }),
      figure('replaced', { evidence: [{ start: 10, end: 14 }] }),
    );
  });
});

describe('withoutRepeats', () => {
  const kept = (...figures: DossierFigure[]): string[] => withoutRepeats(figures).map(({ figure }) => figure.id);

  it('keeps the first when two reports make the same statement', () => {
    expect(kept(figure('first', { reportId: 'later' }), figure('repeat', { asWritten: '12.0亿元' }))).toEqual([
      'first',
    ]);
  });

  it.each<[string, Partial<Figure>]>([
    ['value', { value: 13 }],
    ['unit', { unit: '亿美元' }],
    ['period', { period: '2025Q2' }],
    ['kind', { kind: 'guidance' }],
    ['metric', { metric: metric('capex') }],
    ['subject', { subject: figureSubject(['rope-yard']) }],
  ])('keeps both figures when they differ in %s', (_, difference) => {
    expect(kept(figure('one'), figure('other', difference))).toEqual(['one', 'other']);
  });

  it('keeps both ranges when they differ in one end', () => {
    expect(kept(figure('one', { low: 1, high: 2 }), figure('other', { low: 1, high: 3 }))).toEqual(['one', 'other']);
  });
});
