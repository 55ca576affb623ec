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
 * Future reports have age 0.
 * @param asOf date of the report, YYYY-MM-DD.
 * @param today YYYY-MM-DD.
 */
export function ageOf(asOf: string, today: string): Age {
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(asOf)) / msPerDay));
  return { days, staleness: days > staleAfterDays ? 'stale' : days > agingAfterDays ? 'aging' : 'fresh' };
}

const daysPerMonth = 30.44;
const monthsFromDays = 60;

/** Rounds an age for display: days below two months, then months. */
export function displayAge(days: number): { unit: 'today' | 'days' | 'months'; count: number } {
  if (days === 0) return { unit: 'today', count: 0 };
  return days < monthsFromDays
    ? { unit: 'days', count: days }
    : { unit: 'months', count: Math.round(days / daysPerMonth) };
}
