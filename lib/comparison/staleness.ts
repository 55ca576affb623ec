// Report age and staleness. The only place that defines the thresholds.

/** fresh: up to 90 days · aging: 91–180 · stale: beyond. */
export type Staleness = 'fresh' | 'aging' | 'stale';

export const agingAfterDays = 90;
export const staleAfterDays = 180;

export interface Age {
  days: number;
  staleness: Staleness;
}

const msPerDay = 86_400_000;

/**
 * A report from tomorrow has age 0: it is today in another time zone. A later date is an error of the report or of the clock;
 * its age is negative, and it never counts as fresh.
 * @param asOf date of the report, YYYY-MM-DD.
 * @param today YYYY-MM-DD.
 */
export function ageOf(asOf: string, today: string): Age {
  const difference = Math.round((Date.parse(today) - Date.parse(asOf)) / msPerDay);
  if (difference < -1) return { days: difference, staleness: 'stale' };
  const days = Math.max(0, difference);
  return { days, staleness: days > staleAfterDays ? 'stale' : days > agingAfterDays ? 'aging' : 'fresh' };
}

const daysPerMonth = 30.44;
const monthsFromDays = 60;

export type AgeUnit = 'today' | 'days' | 'months' | 'future';

/** Rounds an age for display: days below two months, then months. */
export function displayAge(days: number): { unit: AgeUnit; count: number } {
  if (days < 0) return { unit: 'future', count: 0 };
  if (days === 0) return { unit: 'today', count: 0 };
  return days < monthsFromDays
    ? { unit: 'days', count: days }
    : { unit: 'months', count: Math.round(days / daysPerMonth) };
}
