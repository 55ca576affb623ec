// Resolves an ambiguous listing with the known companies.
import { listingKey } from '../listings/key.ts';
import type { Company } from '../model/company.ts';
import type { Listing } from '../model/listing.ts';

interface Known {
  companyId: string;
  /** The present listing, also if it was found by a former code. */
  listing: Listing;
}

/** By "code.exchange", including former codes. */
export type KnownListings = ReadonlyMap<string, Known>;

export function knownListings(companies: Iterable<Pick<Company, 'id' | 'listings'>>): KnownListings {
  const known = new Map<string, Known>();
  const former: [string, Known][] = [];
  for (const { id: companyId, listings } of companies) {
    for (const listing of listings) {
      known.set(listingKey(listing), { companyId, listing });
      for (const code of listing.formerCodes ?? [])
        former.push([listingKey({ ...listing, code }), { companyId, listing }]);
    }
  }
  // A former code that was reassigned belongs to its present issuer.
  for (const [key, listing] of former) if (!known.has(key)) known.set(key, listing);
  return known;
}

/**
 * Returns the only reading that belongs to a known company, or else a single reading without a company. Returns null if
 * that is ambiguous: NVDA alone does not identify NASDAQ or NYSE, and this function does not guess.
 */
export function resolveListing(
  readings: readonly Listing[],
  known: KnownListings,
): { listing: Listing; companyId: string | null } | null {
  const found = readings.flatMap((reading) => known.get(listingKey(reading)) ?? []);
  if (found.length === 1) return found[0]!;
  return readings.length === 1 && found.length === 0 ? { listing: readings[0]!, companyId: null } : null;
}
