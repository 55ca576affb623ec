// Match patterns for the strip's content script: the hosts of the site table and of the custom sites.
import type { CustomSite } from './custom.ts';
import { sites } from './table.ts';

/** "(www.)x.com" and "*.x.com" both mean x.com and its subdomains, as in match patterns. */
const hostOf = (pattern: string): string =>
  pattern
    .replace(/^http:\/\//, '')
    .replace(/^\([^)]*\)/, '*.')
    .split(/[/?#]/, 1)[0]!;

export const matchesOfOwn = (own: readonly CustomSite[]): string[] =>
  own.flatMap(({ pattern: { host } }) => [`*://${host}/*`, `*://www.${host}/*`]);

/** Matches whole hosts, not only quote pages, because many sites navigate without loading a new document. */
export function matchesOfSites(own: readonly CustomSite[] = []): string[] {
  const matches = sites.flatMap(({ links, reads = [], titled = [], hosts = [], within = '/' }) =>
    [...links, ...reads, ...titled, ...hosts].map((pattern) => `*://${hostOf(pattern)}${within}*`),
  );
  return [...new Set([...matches, ...matchesOfOwn(own)])];
}
