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

const told = (...figures: Figure[]): string[][] =>
  conflictsOf(figures, [], reports).figures.map((group) => group.map(({ reportId }) => reportId));

describe('two houses that write in one week', () => {
  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['numbers', { value: 12 }, { value: 15 }],
    ['a number and a range that leaves it out', { value: 12 }, { low: 14, high: 16 }],
    ['ranges that do not meet', { low: 10, high: 12 }, { low: 14, high: 16 }],
    ['a number and a bound that it breaks', { value: 12 }, { value: 14, comparator: '>' }],
    ['what "about" does not cover', { value: 12 }, { value: 14, comparator: '~' }],
  ])('contradict each other by different %s', (_, one, other) => {
    expect(told(figure('west', other), figure('east', one))).toEqual([['east', 'west']]);
  });

  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['the same number', { value: 12 }, { value: 12 }],
    ['one number, rounded by one of them', { value: 11.1 }, { value: 11.11 }],
    ['ranges that overlap', { low: 10, high: 15 }, { low: 14, high: 16 }],
    ['a bound that the other keeps', { value: 1250 }, { value: 1200, comparator: '>' }],
    ['a bound from above that the other keeps', { value: 1150 }, { value: 1200, comparator: '<=' }],
    ['about the same', { value: 100 }, { value: 104, comparator: '~' }],
    ['an estimate and a guidance', { value: 12 }, { value: 15, kind: 'guidance' }],
    ['another period', { value: 12 }, { value: 15, period: '2025Q2' }],
    ['another unit', { value: 12 }, { value: 15, unit: '亿美元' }],
    ['another metric', { value: 12 }, { value: 15, metric: metric('capex') }],
    ['another company', { value: 12 }, { value: 15, subject: figureSubject(['rope-yard']) }],
    ['no period', { value: 12, period: null }, { value: 15, period: null }],
    ['an inferred subject', { value: 12 }, { value: 15, attribution: 'inferred', caveat: { zh: '推断', en: 'so' } }],
  ])('do not by %s', (_, one, other) => {
    expect(told(figure('east', one), figure('west', other))).toEqual([]);
  });

  it('change nothing in each other’s word', () => {
    const [east, west] = [figure('east', { value: 12 }), figure('west', { value: 15 })];
    const stances = [view('east'), view('west', { stance: '重点推荐', stanceClass: 'recommend' })];

    expect(figureChanges([east, west], reports)).toEqual([]);
    expect(viewChanges(stances, reports)).toEqual([]);
  });

  it('contradict each other by stances of different weight, though not by an outlook', () => {
    const strong = view('west', { stance: '重点推荐', stanceClass: 'recommend' });

    expect(conflictsOf([], [view('east'), strong], reports).views).toEqual([[view('east'), strong]]);
    expect(conflictsOf([], [view('east'), view('west', { stance: '可留意' })], reports).views).toEqual([]);
    expect(conflictsOf([], [view('east'), view('west', { stanceClass: 'outlook' })], reports).views).toEqual([]);
  });
});

describe('what is no conflict', () => {
  it('is a later report’s number, which is a change', () => {
    const figures = [figure('east', { value: 12 }), figure('west-summer', { value: 15 })];

    expect(told(...figures)).toEqual([]);
    expect(figureChanges(figures, reports)).toHaveLength(1);
  });

  it('is what one house says some days later, which is a change too', () => {
    const figures = [figure('west', { value: 12 }), figure('west-again', { value: 15 })];

    expect(told(...figures)).toEqual([]);
    expect(figureChanges(figures, reports)).toHaveLength(1);
  });

  it('is two reports without a name, which may be of one house', () => {
    expect(told(figure('unsigned', { value: 12 }), figure('unsigned-later', { value: 15 }))).toEqual([]);
  });

  it('is one that a later report has overtaken', () => {
    const figures = [
      figure('east', { value: 12 }),
      figure('west', { value: 15 }),
      figure('west-summer', { value: 14 }),
    ];

    expect(told(...figures)).toEqual([]);
    expect(figureChanges(figures, reports).map(({ from, to }) => [from.reportId, to.reportId])).toEqual([
      ['west', 'west-summer'],
    ]);
  });

  it('is one report’s own earlier number', () => {
    const figures = [
      figure('east', { id: 'at-first', value: 5, evidence: [{ start: 10, end: 14 }] }),
      figure('east', { id: 'raised', value: 7, evidence: [{ start: 90, end: 94 }] }),
      figure('west', { value: 7 }),
    ];

    expect(told(...figures)).toEqual([]);
  });
});

it('two reports of one house on one day contradict each other, for neither is the later word', () => {
  expect(told(figure('east', { value: 12 }), figure('east-same-day', { value: 15 }))).toEqual([
    ['east', 'east-same-day'],
  ]);
});
