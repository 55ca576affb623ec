// What the user chose, as it is stored, made ready: own sites to read, and the links that a company gets.
import type { Listing } from '../model/listing.ts';
import { compileLinkTemplate, compileSitePattern, type CustomLink, type CustomSite } from './custom.ts';
import { defaultLinkIds, outbound, type OutboundLink } from './outbound.ts';

export interface LinkChoice {
  /** Ids of sites, and own links by their template; null where nothing was chosen. */
  links: readonly string[] | null;
  ownLinks: readonly { name: string; template: string }[];
}

/** What does not compile, as a pattern of a later version, is passed over. */
export const customSites = (patterns: readonly string[]): CustomSite[] =>
  patterns.flatMap((id) => {
    const pattern = compileSitePattern(id);
    return pattern.ok ? [{ id, pattern: pattern.value }] : [];
  });

const customLinks = (links: LinkChoice['ownLinks']): CustomLink[] =>
  links.flatMap(({ name, template: id }) => {
    const template = compileLinkTemplate(id);
    return template.ok ? [{ id, name, template: template.value }] : [];
  });

/** @returns the first `most` of the chosen sites that carry the listing; none for a company without one. */
export const chosenLinks = (
  listing: Listing | undefined,
  name: string,
  { links, ownLinks }: LinkChoice,
  most: number,
): OutboundLink[] =>
  listing ? outbound(listing, name, links ?? defaultLinkIds, customLinks(ownLinks)).slice(0, most) : [];
