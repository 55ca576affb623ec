// The user's limits for aging and stale reports, for all components of a surface.
import { createContext, useContext } from 'react';
import { ageOf, defaultAgeLimits, type Age, type AgeLimits } from '../../lib/comparison/staleness.ts';

export const AgeLimitsContext = createContext<AgeLimits>(defaultAgeLimits);

/** Returns a function that computes the age of a report. Both dates are YYYY-MM-DD. */
export function useAge(): (asOf: string, today: string) => Age {
  const limits = useContext(AgeLimitsContext);
  return (asOf, today) => ageOf(asOf, today, limits);
}

/** Whether a rating of a day is shown outlined, with its age first: it may no longer hold. */
export function useIsStale(): (asOf: string, today: string) => boolean {
  const age = useAge();
  return (asOf, today) => age(asOf, today).staleness === 'stale';
}
