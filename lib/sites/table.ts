// The site table, and a look-up of its patterns by host. Patterns are parsed lazily.
import type { Site } from './site.ts';
import { abroad } from './table-abroad.ts';
import { chineseAbroad } from './table-hongkong.ts';
import { mainland } from './table-mainland.ts';
import { portals } from './table-portals.ts';
import { parseTemplate, type Template } from './template.ts';

export const sites: readonly Site[] = [...portals, ...mainland, ...chineseAbroad, ...abroad];

export interface PagePattern {
  site: Site;
  /** The notation in the hole; null if the title identifies the listing. */
  hole: string | null;
  /** null for a host whose addresses do not identify a listing. */
  template: (() => Template) | null;
}

/** Normalizes "(www.)x.com" to "*.x.com" and removes the scheme. */
const normalizeHost = (text: string): string => text.replace(/^http:\/\//, '').replace(/^\([^)]*\)/, '*.');

function pattern(site: Site, text: string): PagePattern {
  let parsed: Template | undefined;
  const hole = /\{([^}]*)\}/.exec(text)?.[1] ?? null;
  return { site, hole, template: () => (parsed ??= parseTemplate(normalizeHost(text))) };
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
      add(normalizeHost(text).split(/[/?#]/, 1)[0]!, pattern(site, text));
    }
    for (const host of site.hosts ?? []) add(host, { site, hole: null, template: null });
  }
  return hosts;
}

let hosts: Map<string, PagePattern[]> | undefined;

/** @returns the patterns for a host, followed by those of its parent domains; empty if the host is unknown. */
export function patternsFor(host: string): PagePattern[] {
  hosts ??= byHost();
  const found = [...(hosts.get(host) ?? [])];
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    found.push(...(hosts.get(`*.${rest}`) ?? []));
  }
  return found;
}

/** Converts a pattern to the address of a link: adds the scheme and resolves "*." and "(www.)". */
export const toLink = (text: string): string => {
  const [, scheme = 'https://', rest = ''] = /^(http:\/\/)?(.*)$/.exec(text) ?? [];
  return scheme + rest.replace(/^\*\./, '').replace(/^\(([^)]*)\)/, '$1');
};
