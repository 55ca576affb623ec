// Compiles the stored site settings: custom sites, and the external links of a company.
import type { Listing } from '../model/listing.ts';
import { compileLinkTemplate, compileSitePattern, type CustomLink, type CustomSite } from './custom.ts';
import { defaultLinksFor, outbound, type OutboundLink } from './outbound.ts';

export interface LinkChoice {
  /** Ids of sites, and custom links by their template. null if the user never chose: the defaults apply. */
  links: readonly string[] | null;
  ownLinks: readonly { name: string; template: string }[];
}

/** Skips patterns that do not compile, such as patterns written by a later version. */
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

/** @returns links to the first `most` chosen sites that have a page for the listing; empty without a listing. */
export const chosenLinks = (
  listing: Listing | undefined,
  name: string,
  { links, ownLinks }: LinkChoice,
  most: number,
  language: 'zh-CN' | 'en' = 'zh-CN',
): OutboundLink[] =>
  listing
    ? outbound(listing, name, links ?? defaultLinksFor(listing, language), customLinks(ownLinks)).slice(0, most)
    : [];
