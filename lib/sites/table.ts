// The table of sites, and which of its patterns are for a host. A pattern is parsed when an address first wants it.
import type { Site } from './site.ts';
import { abroad } from './table-abroad.ts';
import { chineseAbroad } from './table-hongkong.ts';
import { mainland } from './table-mainland.ts';
import { portals } from './table-portals.ts';
import { parseTemplate, type Template } from './template.ts';

export const sites: readonly Site[] = [...portals, ...mainland, ...chineseAbroad, ...abroad];

export interface PagePattern {
  site: Site;
  /** The notation in its hole; null for a page whose title tells. */
  hole: string | null;
  /** null for a host whose addresses are not read. */
  template: (() => Template) | null;
}

/** "(www.)x.com" and "*.x.com" are both x.com and what is below it. */
const widened = (text: string): string => text.replace(/^http:\/\//, '').replace(/^\([^)]*\)/, '*.');

function pattern(site: Site, text: string): PagePattern {
  let parsed: Template | undefined;
  const hole = /\{([^}]*)\}/.exec(text)?.[1] ?? null;
  return { site, hole, template: () => (parsed ??= parseTemplate(widened(text))) };
}

function byHost(): Map<string, PagePattern[]> {
  const hosts = new Map<string, PagePattern[]>();
  for (const site of sites) {
    const add = (host: string, page: PagePattern): void => {
      const own = hosts.get(host);
      if (own) own.push(page);
      else hosts.set(host, [page]);
    };
    for (const text of [...site.links, ...(site.reads ?? []), ...(site.titled ?? [])]) {
      add(widened(text).split(/[/?#]/, 1)[0]!, pattern(site, text));
    }
    for (const host of site.hosts ?? []) add(host, { site, hole: null, template: null });
  }
  return hosts;
}

let hosts: Map<string, PagePattern[]> | undefined;

/** @returns the patterns for a host, its own before those of the domains above it; none for a host of no site. */
export function patternsFor(host: string): PagePattern[] {
  hosts ??= byHost();
  const found = [...(hosts.get(host) ?? [])];
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    found.push(...(hosts.get(`*.${rest}`) ?? []));
  }
  return found;
}

/** @returns the text of a site's pattern as an address is written from it: with scheme and host. */
export const addressed = (text: string): string => {
  const [, scheme = 'https://', rest = ''] = /^(http:\/\/)?(.*)$/.exec(text) ?? [];
  return scheme + rest.replace(/^\*\./, '').replace(/^\(([^)]*)\)/, '$1');
};
