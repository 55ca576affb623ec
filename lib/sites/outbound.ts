// Links from a listing to its page on the sites of the table and on the user's own. A site without such a page gives none.
import type { Bilingual } from '../model/ids.ts';
import type { Listing } from '../model/listing.ts';
import type { CustomLink } from './custom.ts';
import { notationOf } from './notations.ts';
import { addressed, sites } from './table.ts';
import { fillTemplate } from './template.ts';

export interface OutboundLink {
  siteId: string;
  name: Bilingual;
  href: string;
}

/** Linked where the user chose nothing. */
export const defaultLinkIds: readonly string[] = ['eastmoney', 'xueqiu', 'futu', 'yahoo'];

/** The sites that links can lead to, for the user to choose of: some of the table are only read. */
export const linkableSites = sites.filter(({ links }) => links.length > 0);

const siteById = new Map(sites.map((site) => [site.id, site]));

/** @returns the listing's page on a site of the table, or null where it has none. */
export function hrefOn(siteId: string, listing: Listing): string | null {
  for (const text of siteById.get(siteId)?.links ?? []) {
    const path = fillTemplate(text, (hole) => notationOf(hole).write(listing));
    if (path !== null) return addressed(path);
  }
  return null;
}

/**
 * @param chosen ids of sites and of the user's own links, in the user's order; unknown ones are passed over.
 * @param name what {name} becomes in a template of the user.
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
