import { describe, expect, it } from 'vitest';
import type { DossierFigure, Relation } from '../../../lib/dossier/dossier.ts';
import { byImportance, byWeight, withoutRepeats } from '../../../lib/dossier/order.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import type { StanceClass, View } from '../../../lib/model/view.ts';
import { aFigure, aView, figureSubject, metric } from '../../support/builders.ts';

const asOf = ({ reportId }: { reportId: string }): string => (reportId === 'later' ? '2025-10-31' : '2025-04-30');

const ordered = (views: View[]): string[] => views.toSorted(byWeight(asOf)).map(({ id }) => id);

const figure = (id: string, overrides: Partial<Figure> = {}, relation: Relation = 'own'): DossierFigure => ({
  figure: aFigure({ id, ...overrides }),
  relation,
});

/** Both ways round, so that a rule which leaves them as they came is seen. */
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

describe('views', () => {
  it('stand in the order of what their rating word asks', () => {
    const classes: StanceClass[] = ['outlook', 'outperform', 'focus', 'neutral', 'recommend', 'watch'];

    const ids = ordered(classes.map((stanceClass) => aView({ id: stanceClass, stanceClass })));

    expect(ids).toEqual(['recommend', 'focus', 'watch', 'outperform', 'neutral', 'outlook']);
  });

  it('of one weight stand latest first', () => {
    expect(ordered([aView({ id: 'old' }), aView({ id: 'new', reportId: 'later' })])).toEqual(['new', 'old']);
  });

  it('keep a strong word of an old report above a weak one of a new', () => {
    const weak = aView({ id: 'weak', reportId: 'later', stanceClass: 'watch' });
    const strong = aView({ id: 'strong', stanceClass: 'recommend' });

    expect(ordered([weak, strong])).toEqual(['strong', 'weak']);
  });

  it('of one weight and one report stand as the report has them', () => {
    const second = aView({ id: 'second', evidence: [{ start: 90, end: 94 }] });
    const first = aView({ id: 'first', evidence: [{ start: 10, end: 14 }] });

    expect(ordered([second, first])).toEqual(['first', 'second']);
  });
});

describe('figures', () => {
  it('stand by how much their metric tells', () => {
    expectOrder(
      figure('revenue'),
      figure('net-profit', { metric: metric('net-profit') }),
      figure('margin', { metric: metric('gross-margin') }),
      figure('growth', { metric: metric('cloud-revenue-growth-yoy') }),
      figure('other', { metric: metric('patents-held') }),
      figure('price', { metric: metric('price-change-week'), kind: 'price-move' }),
    );
  });

  it('of the company stand before a unit’s, a unit’s before the surroundings’, and what is only inferred last', () => {
    expectOrder(
      figure('own', { metric: metric('net-profit') }),
      figure('unit', {}, 'unit'),
      figure('sector', {}, 'sector'),
      figure('inferred', {}, 'inferred'),
    );
  });

  it('put what the company itself says before what the market expected of it', () => {
    expectOrder(
      figure('guidance', { kind: 'guidance' }),
      figure('actual'),
      figure('expectation', { kind: 'expectation' }),
    );
  });

  it('of a later report stand first', () => {
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
  ])('of a later period stand first: %s', (_, later, earlier) => {
    expectOrder(figure('later', { period: later }), figure('earlier', { period: earlier }));
  });

  it('that are alike stand with the report’s last word first: a raised guidance follows the one it replaces', () => {
    expectOrder(
      figure('raised', { evidence: [{ start: 90, end: 94 }] }),
      figure('replaced', { evidence: [{ start: 10, end: 14 }] }),
    );
  });
});

describe('repeats', () => {
  const kept = (...figures: DossierFigure[]): string[] => withoutRepeats(figures).map(({ figure }) => figure.id);

  it('of one statement by two reports are told once, by the first', () => {
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
  ])('are not made of figures that differ in %s', (_, difference) => {
    expect(kept(figure('one'), figure('other', difference))).toEqual(['one', 'other']);
  });

  it('are not made of two ranges that differ in one end', () => {
    expect(kept(figure('one', { low: 1, high: 2 }), figure('other', { low: 1, high: 3 }))).toEqual(['one', 'other']);
  });
});
