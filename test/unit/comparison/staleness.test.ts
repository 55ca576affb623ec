import { describe, expect, it } from 'vitest';
import { ageOf, displayAge } from '../../../lib/comparison/staleness.ts';

describe('ageOf', () => {
  it.each([
    ['today', '2025-08-14', '2025-08-14', 0, 'fresh'],
    ['yesterday', '2025-08-13', '2025-08-14', 1, 'fresh'],
    ['ninety days ago', '2025-05-16', '2025-08-14', 90, 'fresh'],
    ['ninety-one days ago', '2025-05-15', '2025-08-14', 91, 'aging'],
    ['a hundred and eighty days ago', '2025-02-15', '2025-08-14', 180, 'aging'],
    ['a hundred and eighty-one days ago', '2025-02-14', '2025-08-14', 181, 'stale'],
    ['years ago', '2020-08-14', '2025-08-14', 1826, 'stale'],
    ['before a leap day', '2024-02-28', '2024-03-01', 2, 'fresh'],
    ['before the change to summer time', '2025-03-29', '2025-03-31', 2, 'fresh'],
  ])('returns days and staleness for a report of %s', (_, asOf, today, days, staleness) => {
    expect(ageOf(asOf, today)).toEqual({ days, staleness });
  });

  it.each([
    [30, 'fresh'],
    [31, 'aging'],
    [60, 'aging'],
    [61, 'stale'],
  ])('calls a report of %i days ago %s by limits of 30 and 60 days', (days, staleness) => {
    const asOf = new Date(Date.parse('2025-08-14') - days * 86_400_000).toISOString().slice(0, 10);

    expect(ageOf(asOf, '2025-08-14', { agingAfterDays: 30, staleAfterDays: 60 })).toEqual({ days, staleness });
  });

  it('returns 0 for a report from tomorrow, which is today in another time zone', () => {
    expect(ageOf('2025-08-15', '2025-08-14')).toEqual({ days: 0, staleness: 'fresh' });
  });

  it.each(['2025-08-16', '2026-08-14', '2099-12-31'])('does not call a report of %s fresh', (asOf) => {
    const { days, staleness } = ageOf(asOf, '2025-08-14');

    expect(staleness).toBe('stale');
    expect(displayAge(days)).toEqual({ unit: 'future', count: 0 });
  });
});

describe('displayAge', () => {
  it.each([
    [0, 'today', 0],
    [1, 'days', 1],
    [59, 'days', 59],
    [60, 'months', 2],
    [652, 'months', 21],
  ])('returns %i days as %s %i', (days, unit, count) => {
    expect(displayAge(days)).toEqual({ unit, count });
  });
});
