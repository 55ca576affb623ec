import { describe, expect, it } from 'vitest';
import { figureChanges, viewChanges } from '../../../lib/comparison/changes.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import type { View } from '../../../lib/model/view.ts';
import { aFigure, aReport, aView, companySubject, figureSubject, metric } from '../../support/builders.ts';

const reports = new Map(
  [
    aReport({ id: 'summer', asOf: '2025-07-31' }),
    aReport({ id: 'spring', asOf: '2025-04-30' }),
    aReport({ id: 'autumn', asOf: '2025-10-31' }),
  ].map((report) => [report.id, report]),
);

const figure = (reportId: string, overrides: Partial<Figure> = {}): Figure =>
  aFigure({ id: `${reportId}.fact`, reportId, kind: 'guidance', ...overrides });

const view = (reportId: string, overrides: Partial<View> = {}): View =>
  aView({ id: `${reportId}.view`, reportId, ...overrides });

const changesOf = (figures: Figure[]): [string, string, string, number][] =>
  figureChanges(figures, reports).map(({ from, to, direction, difference }) => [
    from.reportId,
    to.reportId,
    direction,
    difference,
  ]);

describe('figureChanges', () => {
  it.each([
    ['raised', { value: 750 }, { value: 850 }, 'up', 100],
    ['lowered', { value: 850 }, { value: 750 }, 'down', -100],
    ['raised as a range, by its middle', { low: 600, high: 650 }, { low: 640, high: 720 }, 'up', 55],
    ['narrowed around the same middle', { low: 600, high: 700 }, { low: 640, high: 660 }, 'same', 0],
    [
      'hedged with a comparator, with the same number',
      { value: 750 },
      { value: 750, comparator: '>' as const },
      'same',
      0,
    ],
    ['raised by a decimal fraction, without floating-point noise', { value: 0.1 }, { value: 0.3 }, 'up', 0.2],
  ])('returns a change when a figure was %s', (_, before, after, direction, difference) => {
    expect(changesOf([figure('spring', before), figure('summer', after)])).toEqual([
      ['spring', 'summer', direction, difference],
    ]);
  });

  it('sorts by report date, regardless of row order', () => {
    const figures = [figure('autumn', { value: 3 }), figure('spring', { value: 1 }), figure('summer', { value: 2 })];

    expect(changesOf(figures)).toEqual([
      ['spring', 'summer', 'up', 1],
      ['summer', 'autumn', 'up', 1],
    ]);
  });

  it('compares with the last statement of the previous report', () => {
    const figures = [
      figure('spring', { id: 'raised', value: 7, evidence: [{ start: 90, end: 94 }] }),
      figure('spring', { id: 'at-first', value: 5, evidence: [{ start: 10, end: 14 }] }),
      figure('summer', { value: 8 }),
    ];

    expect(changesOf(figures)).toEqual([['spring', 'summer', 'up', 1]]);
  });

  it('returns nothing when the figure is equal', () => {
    expect(changesOf([figure('spring'), figure('summer')])).toEqual([]);
  });

  it('compares an actual figure with an earlier guidance', () => {
    expect(changesOf([figure('spring', { value: 5 }), figure('summer', { value: 6, kind: 'actual' })])).toHaveLength(1);
  });

  it.each<[string, Partial<Figure>]>([
    ['another period', { period: '2025Q2' }],
    ['another unit', { unit: '亿美元' }],
    ['another metric', { metric: metric('capex') }],
    ['another company', { subject: figureSubject(['rope-yard']) }],
    ['a product', { subject: figureSubject(['lamp-works'], 'product', '灯塔一号') }],
    ['no period', { period: null }],
    ['a market expectation', { kind: 'expectation' }],
    ['a price move', { kind: 'price-move' }],
    ['an inferred subject', { attribution: 'inferred', caveat: { zh: '推断', en: 'inferred' } }],
  ])('does not compare a figure with %s', (_, difference) => {
    expect(changesOf([figure('spring', { value: 1 }), figure('summer', { value: 2, ...difference })])).toEqual([]);
  });

  it('does not compare figures when neither has a period', () => {
    expect(
      changesOf([figure('spring', { value: 1, period: null }), figure('summer', { value: 2, period: null })]),
    ).toEqual([]);
  });
});

describe('viewChanges', () => {
  it.each([
    ['raised', 'watch', 'focus', 'up'],
    ['lowered', 'recommend', 'watch', 'down'],
    ['turned from a rating to an outlook', 'watch', 'outlook', null],
  ] as const)('returns a change when a stance was %s', (_, before, after, direction) => {
    const changes = viewChanges(
      [view('summer', { stance: '后', stanceClass: after }), view('spring', { stance: '前', stanceClass: before })],
      reports,
    );

    expect(changes).toMatchObject([{ from: { stance: '前' }, to: { stance: '后' }, direction }]);
  });

  it('returns nothing when the rating word is equal', () => {
    expect(viewChanges([view('spring'), view('summer')], reports)).toEqual([]);
  });

  it('compares the strongest stance of each report', () => {
    const changes = viewChanges(
      [
        view('spring', { id: 'weak', stance: '建议关注' }),
        view('spring', { id: 'strong', stance: '重点推荐', stanceClass: 'recommend' }),
        view('summer', { stance: '建议关注' }),
      ],
      reports,
    );

    expect(changes).toMatchObject([{ from: { id: 'strong' }, direction: 'down' }]);
  });

  it('does not compare with other companies or sectors', () => {
    const changes = viewChanges(
      [
        view('spring'),
        view('summer', { subject: companySubject('rope-yard'), stance: '重点推荐' }),
        view('autumn', { subject: { kind: 'sector', name: '照明', nameEn: 'Lighting' }, stance: '强于大市' }),
      ],
      reports,
    );

    expect(changes).toEqual([]);
  });

  it('returns nothing when the later report omits the company', () => {
    expect(viewChanges([view('spring')], reports)).toEqual([]);
  });
});
