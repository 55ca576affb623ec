import { describe, expect, it } from 'vitest';
import { isFutureDay, localDay } from '../../../lib/model/days.ts';
import { periodSchema } from '../../../lib/model/figure.ts';
import { daySchema } from '../../../lib/model/ids.ts';

describe('daySchema', () => {
  it.each(['2025-02-28', '2024-02-29', '2025-12-31', '2000-02-29'])('accepts %s', (day) => {
    expect(daySchema.safeParse(day).success).toBe(true);
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '0000-00-00',
  ])('refuses %s', (day) => {
    expect(daySchema.safeParse(day).success).toBe(false);
  });
});

describe('periodSchema', () => {
  it.each(['2025-12', '2025-02-28', '2025-01..2025-06', 'FY2026'])('accepts %s', (period) => {
    expect(periodSchema.safeParse(period).success).toBe(true);
  });

  it.each(['2025-13', '2025-00', '2025-02-30', '2025-02-01..2025-02-30'])('refuses %s', (period) => {
    expect(periodSchema.safeParse(period).success).toBe(false);
  });
});

describe('isFutureDay', () => {
  const noonMs = Date.parse('2025-08-14T12:00:00Z');

  it('is true only for a day that has begun nowhere yet', () => {
    expect(isFutureDay('2025-08-14', noonMs)).toBe(false);
    expect(isFutureDay('2025-08-15', noonMs)).toBe(false);
    expect(isFutureDay('2025-08-16', noonMs)).toBe(true);
    expect(isFutureDay('2025-08-15', Date.parse('2025-08-14T09:00:00Z'))).toBe(true);
  });
});

describe('localDay', () => {
  it.each([
    [new Date(2026, 0, 5, 0, 0), '2026-01-05'],
    [new Date(2026, 11, 31, 23, 59), '2026-12-31'],
  ])('gives the day of the local clock for %s', (date, day) => {
    expect(localDay(date)).toBe(day);
  });
});
