// Where the strip's script is put: the hosts of the table and of the user's own sites, as a browser's match patterns.
import type { CustomSite } from './custom.ts';
import { sites } from './table.ts';

/** "(www.)x.com" and "*.x.com" are both x.com and what is below it, as they are to a browser. */
const hostOf = (pattern: string): string =>
  pattern
    .replace(/^http:\/\//, '')
    .replace(/^\([^)]*\)/, '*.')
    .split(/[/?#]/, 1)[0]!;

export const matchesOfOwn = (own: readonly CustomSite[]): string[] =>
  own.flatMap(({ pattern: { host } }) => [`*://${host}/*`, `*://www.${host}/*`]);

/** A whole host and not only the pages of stocks, for many sites go from one page to the next without loading it. */
export function matchesOfSites(own: readonly CustomSite[] = []): string[] {
  const matches = sites.flatMap(({ links, reads = [], titled = [], hosts = [], within = '/' }) =>
    [...links, ...reads, ...titled, ...hosts].map((pattern) => `*://${hostOf(pattern)}${within}*`),
  );
  return [...new Set([...matches, ...matchesOfOwn(own)])];
}
