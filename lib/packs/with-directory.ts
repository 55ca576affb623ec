// Joins the companies of a pack with those of the directory: a report on the New York listing need not know that the primary one
// is in Hong Kong.
import type { DirectoryReader } from '../listings/directory-reader.ts';
import { listingKey, parseListingKey } from '../listings/key.ts';
import type { Company } from '../model/company.ts';
import { withCompanyIds } from './company-ids.ts';
import type { PackRows } from './pack.ts';

/** With the id of the primary listing, and with all listings, the primary one first. */
export function withDirectoryListings(company: Company, directory: DirectoryReader): Company {
  const row = parseListingKey(company.id) && directory.byKey(company.id);
  if (!row) return company;
  const known = new Set(row.listings.map(listingKey));
  const own = new Map(company.listings.map((listing) => [listingKey(listing), listing]));
  const others = company.listings.filter((listing) => !known.has(listingKey(listing)));
  return {
    ...company,
    id: listingKey(row.listings[0]),
    listings: [...row.listings.map((listing) => own.get(listingKey(listing)) ?? listing), ...others],
  };
}

/** Gives companies and everything that names them the ids of the directory. Two companies that become one are one row. */
export function withDirectory(rows: PackRows, directory: DirectoryReader): PackRows {
  const joined = rows.companies.map((company) => withDirectoryListings(company, directory));
  const ids = new Map(rows.companies.map(({ id }, at) => [id, joined[at]!.id]));
  // The first of two keeps its names.
  const companies = [...new Map(joined.toReversed().map((company) => [company.id, company])).values()].toReversed();
  return withCompanyIds({ ...rows, companies }, (id) => ids.get(id) ?? id);
}
