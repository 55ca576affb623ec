// Creates links from a listing to its page on the sites of the table and on custom sites.
import type { Bilingual } from '../model/ids.ts';
import type { Listing } from '../model/listing.ts';
import type { CustomLink } from './custom.ts';
import { notationOf } from './notations.ts';
import { toLink, sites } from './table.ts';
import { fillTemplate } from './template.ts';

export interface OutboundLink {
  siteId: string;
  name: Bilingual;
  href: string;
}

/** Used if the user chose no links. */
export const defaultLinkIds: readonly string[] = ['eastmoney', 'xueqiu', 'futu', 'yahoo'];

const mainland: readonly Listing['exchange'][] = ['SSE', 'SZSE', 'BSE'];

/** Readers of English rarely use Chinese sites for a listing abroad: there, the site in English comes first. */
export const defaultLinksFor = ({ exchange }: Listing, language: 'zh-CN' | 'en'): readonly string[] =>
  language === 'en' && !mainland.includes(exchange) ? defaultLinkIds.toReversed() : defaultLinkIds;

/** Sites the user can choose as links. The others in the table are only read. */
export const linkableSites = sites.filter(({ links }) => links.length > 0);

const siteById = new Map(sites.map((site) => [site.id, site]));

/** @returns the listing's page on a site of the table, or null if the site has none. */
export function hrefOn(siteId: string, listing: Listing): string | null {
  for (const text of siteById.get(siteId)?.links ?? []) {
    const path = fillTemplate(text, (hole) => notationOf(hole).write(listing));
    if (path !== null) return toLink(path);
  }
  return null;
}

/**
 * @param chosen ids of sites and custom links, in the user's order; unknown ids are skipped.
 * @param name replaces {name} in custom links.
 */
export function outbound(
  listing: Listing,
  name: string,
  chosen: readonly string[],
  custom: readonly CustomLink[] = [],
): OutboundLink[] {
  return [...new Set(chosen)].flatMap((id) => {
    const own = custom.find((link) => link.id === id);
    const href = own ? own.template.write(listing, name) : hrefOn(id, listing);
    const shown = own ? { zh: own.name, en: own.name } : siteById.get(id)?.name;
    return href === null || !shown ? [] : [{ siteId: id, name: shown, href }];
  });
}
