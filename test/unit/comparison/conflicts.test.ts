import { describe, expect, it } from 'vitest';
import { figureChanges, viewChanges } from '../../../lib/comparison/changes.ts';
import { conflictsOf } from '../../../lib/comparison/conflicts.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import type { View } from '../../../lib/model/view.ts';
import { aFigure, aReport, aView, figureSubject, metric } from '../../support/builders.ts';

const reports = new Map(
  [
    aReport({ id: 'east', publisher: '东方行', asOf: '2025-04-28' }),
    aReport({ id: 'west', publisher: '西方行', asOf: '2025-04-30' }),
    aReport({ id: 'west-again', publisher: '西方行', asOf: '2025-05-02' }),
    aReport({ id: 'east-same-day', publisher: '东方行', asOf: '2025-04-28' }),
    aReport({ id: 'west-summer', publisher: '西方行', asOf: '2025-07-31' }),
    aReport({ id: 'unsigned', publisher: null, asOf: '2025-04-28' }),
    aReport({ id: 'unsigned-later', publisher: null, asOf: '2025-05-01' }),
  ].map((report) => [report.id, report]),
);

const figure = (reportId: string, overrides: Partial<Figure> = {}): Figure =>
  aFigure({ id: `${reportId}.fact`, reportId, kind: 'estimate', ...overrides });

const view = (reportId: string, overrides: Partial<View> = {}): View =>
  aView({ id: `${reportId}.view`, reportId, ...overrides });

const conflictingReports = (...figures: Figure[]): string[][] =>
  conflictsOf(figures, [], reports).figures.map((group) => group.map(({ reportId }) => reportId));

describe('two houses that publish in the same week', () => {
  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['different numbers', { value: 12 }, { value: 15 }],
    ['a number and a range that excludes it', { value: 12 }, { low: 14, high: 16 }],
    ['disjoint ranges', { low: 10, high: 12 }, { low: 14, high: 16 }],
    ['a number and a bound that it violates', { value: 12 }, { value: 14, comparator: '>' }],
    ['a number outside the tolerance of "about"', { value: 12 }, { value: 14, comparator: '~' }],
  ])('conflict: %s', (_, one, other) => {
    expect(conflictingReports(figure('west', other), figure('east', one))).toEqual([['east', 'west']]);
  });

  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['the same number', { value: 12 }, { value: 12 }],
    ['the same number, rounded by one of them', { value: 11.1 }, { value: 11.11 }],
    ['ranges that overlap', { low: 10, high: 15 }, { low: 14, high: 16 }],
    ['a lower bound that the other satisfies', { value: 1250 }, { value: 1200, comparator: '>' }],
    ['an upper bound that the other satisfies', { value: 1150 }, { value: 1200, comparator: '<=' }],
    ['a number within the tolerance of "about"', { value: 100 }, { value: 104, comparator: '~' }],
    ['an estimate and a guidance', { value: 12 }, { value: 15, kind: 'guidance' }],
    ['another period', { value: 12 }, { value: 15, period: '2025Q2' }],
    ['another unit', { value: 12 }, { value: 15, unit: '亿美元' }],
    ['another metric', { value: 12 }, { value: 15, metric: metric('capex') }],
    ['another company', { value: 12 }, { value: 15, subject: figureSubject(['rope-yard']) }],
    ['no period', { value: 12, period: null }, { value: 15, period: null }],
    ['an inferred subject', { value: 12 }, { value: 15, attribution: 'inferred', caveat: { zh: '推断', en: 'so' } }],
  ])('do not conflict: %s', (_, one, other) => {
    expect(conflictingReports(figure('east', one), figure('west', other))).toEqual([]);
  });

  it('produce no change', () => {
    const [east, west] = [figure('east', { value: 12 }), figure('west', { value: 15 })];
    const stances = [view('east'), view('west', { stance: '重点推荐', stanceClass: 'recommend' })];

    expect(figureChanges([east, west], reports)).toEqual([]);
    expect(viewChanges(stances, reports)).toEqual([]);
  });

  it('conflict when their ratings differ in weight, but not with an outlook', () => {
    const strong = view('west', { stance: '重点推荐', stanceClass: 'recommend' });

    expect(conflictsOf([], [view('east'), strong], reports).views).toEqual([[view('east'), strong]]);
    expect(conflictsOf([], [view('east'), view('west', { stance: '可留意' })], reports).views).toEqual([]);
    expect(conflictsOf([], [view('east'), view('west', { stanceClass: 'outlook' })], reports).views).toEqual([]);
  });
});

describe('conflictsOf', () => {
  it('returns nothing for a number of a later report, which is a change', () => {
    const figures = [figure('east', { value: 12 }), figure('west-summer', { value: 15 })];

    expect(conflictingReports(...figures)).toEqual([]);
    expect(figureChanges(figures, reports)).toHaveLength(1);
  });

  it('returns nothing for one house some days later, which is a change', () => {
    const figures = [figure('west', { value: 12 }), figure('west-again', { value: 15 })];

    expect(conflictingReports(...figures)).toEqual([]);
    expect(figureChanges(figures, reports)).toHaveLength(1);
  });

  it('returns nothing for two reports without publisher, which may be of one house', () => {
    expect(conflictingReports(figure('unsigned', { value: 12 }), figure('unsigned-later', { value: 15 }))).toEqual([]);
  });

  it('returns nothing when a later report supersedes the conflict', () => {
    const figures = [
      figure('east', { value: 12 }),
      figure('west', { value: 15 }),
      figure('west-summer', { value: 14 }),
    ];

    expect(conflictingReports(...figures)).toEqual([]);
    expect(figureChanges(figures, reports).map(({ from, to }) => [from.reportId, to.reportId])).toEqual([
      ['west', 'west-summer'],
    ]);
  });

  it('compares two reports of one house on the same day, because neither is later', () => {
    expect(conflictingReports(figure('east', { value: 12 }), figure('east-same-day', { value: 15 }))).toEqual([
      ['east', 'east-same-day'],
    ]);
  });

  it('ignores an earlier number in the same report', () => {
    const figures = [
      figure('east', { id: 'at-first', value: 5, evidence: [{ start: 10, end: 14 }] }),
      figure('east', { id: 'raised', value: 7, evidence: [{ start: 90, end: 94 }] }),
      figure('west', { value: 7 }),
    ];

    expect(conflictingReports(...figures)).toEqual([]);
  });
});
