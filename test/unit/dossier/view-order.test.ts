import { describe, expect, it } from 'vitest';
import { headlineViews, inViewOrder } from '../../../lib/dossier/view-order.ts';
import type { StanceClass } from '../../../lib/model/stance.ts';
import type { View } from '../../../lib/model/view.ts';
import { aReport, aView, companySubject } from '../../support/builders.ts';

const reports = new Map(
  [
    aReport({ id: 'east-spring', publisher: '东方', asOf: '2025-04-30' }),
    aReport({ id: 'east-autumn', publisher: '东方', asOf: '2025-10-31' }),
    aReport({ id: 'west-summer', publisher: '西部', asOf: '2025-07-31' }),
    aReport({ id: 'unsigned-winter', publisher: null, asOf: '2025-12-31' }),
    aReport({ id: 'unsigned-spring', publisher: null, asOf: '2025-03-31' }),
  ].map((report) => [report.id, report]),
);

const view = (reportId: string, stanceClass: StanceClass, overrides: Partial<View> = {}): View =>
  aView({ id: `${reportId} ${stanceClass}`, reportId, stanceClass, ...overrides });

const idsOf = (views: readonly View[]): string[] => views.map(({ id }) => id);

/** Sorts both directions, so that an order which follows the input fails. */
function expectOrder(...views: View[]): void {
  expect(idsOf(inViewOrder(views, reports))).toEqual(idsOf(views));
  expect(idsOf(inViewOrder(views.toReversed(), reports))).toEqual(idsOf(views));
}

describe('inViewOrder', () => {
  it.each<StanceClass>(['underperform', 'neutral', 'watch'])(
    'puts a new %s before an old recommendation of the same house',
    (stanceClass) => {
      expectOrder(view('east-autumn', stanceClass), view('east-spring', 'recommend'));
    },
  );

  it('puts the newest house first', () => {
    expectOrder(view('east-autumn', 'neutral'), view('west-summer', 'recommend'));
  });

  it('puts the latest rating of each house before an older one of any house', () => {
    expectOrder(view('east-autumn', 'watch'), view('west-summer', 'watch'), view('east-spring', 'recommend'));
  });

  it('puts the strongest rating of one report first', () => {
    expectOrder(view('west-summer', 'recommend'), view('west-summer', 'watch'));
  });

  it('counts reports without a publisher as one house', () => {
    expectOrder(view('unsigned-winter', 'watch'), view('west-summer', 'watch'), view('unsigned-spring', 'recommend'));
  });

  it('puts outlooks after the ratings that hold and before those that were replaced', () => {
    expectOrder(view('east-autumn', 'watch'), view('unsigned-winter', 'outlook'), view('east-spring', 'recommend'));
  });

  it('does not let a new outlook replace the rating of its house', () => {
    expectOrder(view('east-spring', 'watch'), view('east-autumn', 'outlook'));
  });

  it('ranks each subject on its own', () => {
    const rope = view('west-summer', 'watch', { id: 'rope', subject: companySubject('rope-yard') });

    expectOrder(view('west-summer', 'recommend'), rope);
  });

  it('keeps the order of the report when all else is equal', () => {
    expectOrder(
      view('west-summer', 'watch', { id: 'first', evidence: [{ start: 10, end: 14 }] }),
      view('west-summer', 'watch', { id: 'second', evidence: [{ start: 90, end: 94 }] }),
    );
  });
});

describe('headlineViews', () => {
  const headlines = (...views: View[]): string[] => idsOf(headlineViews(views, reports));

  it('returns one rating per house, without those that a later report replaced', () => {
    expect(
      headlines(
        view('east-spring', 'recommend'),
        view('east-autumn', 'neutral'),
        view('west-summer', 'recommend'),
        view('west-summer', 'watch'),
      ),
    ).toEqual(['east-autumn neutral', 'west-summer recommend']);
  });

  it('returns an outlook only for a report without a rating', () => {
    expect(
      headlines(view('west-summer', 'watch'), view('west-summer', 'outlook'), view('east-autumn', 'outlook')),
    ).toEqual(['west-summer watch', 'east-autumn outlook']);
  });
});
