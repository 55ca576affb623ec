// Report age and staleness.

export type Staleness = 'fresh' | 'aging' | 'stale';

/** The ages above which a report is aging and stale; the user can set them. */
export interface AgeLimits {
  agingAfterDays: number;
  staleAfterDays: number;
}

export const defaultAgeLimits: AgeLimits = { agingAfterDays: 90, staleAfterDays: 180 };

export interface Age {
  days: number;
  staleness: Staleness;
}

const msPerDay = 86_400_000;

/**
 * A report from tomorrow has age 0: it is today in another time zone. A later date is an error of the report or of the clock;
 * its age is negative.
 * @param asOf date of the report, YYYY-MM-DD.
 * @param today YYYY-MM-DD.
 */
export function daysSince(asOf: string, today: string): number {
  const difference = Math.round((Date.parse(today) - Date.parse(asOf)) / msPerDay);
  return difference < -1 ? difference : Math.max(0, difference);
}

/** A report with an impossible date never counts as fresh. */
export function ageOf(asOf: string, today: string, limits = defaultAgeLimits): Age {
  const { agingAfterDays, staleAfterDays } = limits;
  const days = daysSince(asOf, today);
  return { days, staleness: days < 0 || days > staleAfterDays ? 'stale' : days > agingAfterDays ? 'aging' : 'fresh' };
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
