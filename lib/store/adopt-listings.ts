// A listing that the user watched before any pack had its company becomes the company's when a pack brings it: watch, note, tags
// and custom names move to the company's id. Muted words name no company.
import { listingKey, parseListingKey } from '../listings/key.ts';
import { primaryId } from '../listings/listed-company.ts';
import type { Company } from '../model/company.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';
import { movedTables, moveRows } from './move-rows.ts';
import { seedPackId } from './packs.ts';

const formerKeysOf = ({ listings }: Pick<Company, 'listings'>): string[] =>
  listings.flatMap(({ exchange, formerCodes = [] }) => formerCodes.map((code) => listingKey({ code, exchange })));

/**
 * Maps the keys of all other listings of companies to the companies' ids; also those of former codes. A company that a pack
 * knows by its secondary listing only is mapped too. The packaged companies come first, then those of installed packs.
 */
export async function ownersOfListings(db: Database): Promise<ReadonlyMap<string, string>> {
  const companies = await db.companies.toArray();
  const ids = new Set(companies.map(({ id }) => id));
  const isOfPack = ({ packId }: (typeof companies)[number]): number => Number(packId !== seedPackId);
  const owners = new Map<string, string>();
  for (const company of companies.toSorted((a, b) => isOfPack(a) - isOfPack(b))) {
    // Two packs may begin with different share classes: the second one owns nothing then.
    if (owners.has(company.id)) continue;
    // An exchange may give a former code again.
    const keys = [...company.listings.map(listingKey), ...formerKeysOf(company).filter((key) => !ids.has(key))];
    for (const key of keys) if (key !== company.id && !owners.has(key)) owners.set(key, company.id);
  }
  for (const [key, owner] of owners) owners.set(key, owners.get(owner) ?? owner);
  return owners;
}

/** The id of the company that has this listing; the id itself if there is none. */
export async function ownerOf(db: Database, companyId: string): Promise<string> {
  if (!parseListingKey(companyId) || (await db.companies.get(companyId))) return companyId;
  const owner = await db.companies
    .filter((one) => [...one.listings.map(listingKey), ...formerKeysOf(one)].includes(companyId))
    .first();
  return owner?.id ?? companyId;
}

/** The transaction of `adoptListings` must include them. */
export const adoptionTables = [...movedTables, 'companies', 'directory'] as const;

/** Maps the id of each listing to its company's: by the companies in the store, else by the directory. */
export async function companyIdOf(db: Database): Promise<(companyId: string) => string> {
  const [owners, directory] = [await ownersOfListings(db), await directoryOf(db)];
  const known = new Set(await db.companies.toCollection().primaryKeys());
  return (companyId) => {
    const owner = owners.get(companyId);
    if (owner !== undefined || known.has(companyId)) return owner ?? companyId;
    const listed = primaryId(companyId, directory);
    return owners.get(listed) ?? listed;
  };
}

/** @returns whether rows of the user changed. */
export const adoptListings = async (db: Database): Promise<boolean> => moveRows(db, await companyIdOf(db));
