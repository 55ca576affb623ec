import type { Seeds } from './index.ts';

/** The seeds, evaluated at the first call: most pages and starts of the worker need none. */
export const loadSeeds = async (): Promise<Seeds> => (await import('./index.ts')).seeds;
