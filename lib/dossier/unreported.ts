// Creates the company of a listing that no report covers, so that it can be named, found and watched.
import { emptyDirectory, type DirectoryReader } from '../listings/directory-reader.ts';
import { parseListingKey } from '../listings/key.ts';
import { companyOfDirectory } from '../listings/listed-company.ts';
import type { Company } from '../model/company.ts';

interface NameSources {
  directory?: DirectoryReader;
  /** The name that the user's imported watchlist gave it. The directory's name, which has a date, comes before it. */
  name?: string | undefined;
}

/**
 * Call it for companies that the store does not have. Returns `null` if `companyId` is not the key of a listing. A listing
 * without a name has its code as its name.
 */
export function companyOfListing(
  companyId: string,
  { directory = emptyDirectory, name }: NameSources = {},
): Company | null {
  const listing = parseListingKey(companyId);
  if (!listing) return null;
  const row = directory.byKey(companyId);
  if (row) return companyOfDirectory(row, companyId);
  return {
    id: companyId,
    names: { zh: name ?? listing.code, en: name ?? listing.code },
    aliases: [],
    listings: [listing],
    status: 'listed',
  };
}
