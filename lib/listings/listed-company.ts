// Companies of the directory, in the form in which the store has companies.
import type { Company } from '../model/company.ts';
import type { DirectoryReader } from './directory-reader.ts';
import type { DirectoryCompany } from './directory.ts';
import { listingKey, parseListingKey } from './key.ts';

/** @param id by default the key of the primary listing. */
export function companyOfDirectory(row: DirectoryCompany, id: string = listingKey(row.listings[0])): Company {
  const { zh, en, former, aliases, formerCodes } = row;
  const [primary, ...others] = row.listings;
  const name = zh ?? en ?? primary.code;
  return {
    id,
    names: { zh: name, en: en ?? name },
    aliases: [
      ...aliases.map((text) => ({ text, kind: 'short' as const })),
      ...former.map((text) => ({ text, kind: 'former' as const })),
    ],
    listings: [formerCodes.length > 0 ? { ...primary, formerCodes: [...formerCodes] } : primary, ...others],
    status: 'listed',
  };
}

/** The id of the company that has a listing: the key of its primary one. Returns any other id unchanged. */
export function primaryId(companyId: string, directory: DirectoryReader): string {
  const row = parseListingKey(companyId) && directory.byKey(companyId);
  return row ? listingKey(row.listings[0]) : companyId;
}
