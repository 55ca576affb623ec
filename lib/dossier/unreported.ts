// A company that no report names, known by its listing alone: it can be watched, and nothing is said of it.
import type { Company } from '../model/company.ts';
import { parseListingId } from '../model/exchanges.ts';

/** @returns null where `companyId` is no listing's id. Its only name is its code, or what the user's own list calls it. */
export function companyOfListing(companyId: string, name?: string): Company | null {
  const listing = parseListingId(companyId);
  if (!listing) return null;
  return {
    id: companyId,
    names: { zh: name ?? listing.code, en: name ?? listing.code },
    aliases: [],
    listings: [listing],
    status: 'listed',
  };
}
