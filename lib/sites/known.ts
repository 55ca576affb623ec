// From what an address may mean to the listing it means: the companies at hand decide where the address does not.
import type { Company } from '../model/company.ts';
import type { Listing } from '../model/listing.ts';

interface Known {
  companyId: string;
  /** As the company has it now, under whichever code it was found. */
  listing: Listing;
}

/** By "code.exchange", former codes too. */
export type KnownListings = ReadonlyMap<string, Known>;

const keyOf = ({ code, exchange }: Listing): string => `${code}.${exchange}`;

export function knownListings(companies: Iterable<Pick<Company, 'id' | 'listings'>>): KnownListings {
  const known = new Map<string, Known>();
  const former: [string, Known][] = [];
  for (const { id: companyId, listings } of companies) {
    for (const listing of listings) {
      known.set(keyOf(listing), { companyId, listing });
      for (const code of listing.formerCodes ?? []) former.push([keyOf({ ...listing, code }), { companyId, listing }]);
    }
  }
  // A code given to another issuer since is the other's.
  for (const [key, listing] of former) if (!known.has(key)) known.set(key, listing);
  return known;
}

/**
 * A single reading stands by itself. Of several, the one that a company has: NVDA alone does not say NASDAQ or New York,
 * and no guess is made.
 */
export function resolveListing(
  readings: readonly Listing[],
  known: KnownListings,
): { listing: Listing; companyId: string | null } | null {
  const found = readings.flatMap((reading) => known.get(keyOf(reading)) ?? []);
  if (found.length === 1) return found[0]!;
  return readings.length === 1 && found.length === 0 ? { listing: readings[0]!, companyId: null } : null;
}
