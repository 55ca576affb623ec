// Creates the company of a listing that no report covers, so that it can be watched.
import type { Company } from '../model/company.ts';
import { parseListingId } from '../model/exchanges.ts';

/**
 * Returns `null` if `companyId` is not a listing id (exchanges.ts).
 * @param name from the user's imported watchlist; the default is the code.
 */
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
