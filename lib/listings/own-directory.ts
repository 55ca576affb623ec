// Applies what the user's lists say to the packaged directory.
import type { OwnListing, OwnName } from '../model/own-listing.ts';
import type { Directory, DirectoryCompany } from './directory.ts';
import { listingKey, parseListingKey } from './key.ts';

const isChinese = (name: string): boolean => /[\u3400-\u9fff]/.test(name);

/** No list of common words knows a new name, so a short one counts with signals only. */
const needOf = (name: string): 'signal' | null => (Array.from(name).length <= 3 ? 'signal' : null);

const without = (names: readonly string[], gone: readonly (string | null)[]): string[] => [
  ...new Set(names.filter((name) => !gone.includes(name))),
];

function newCompany({ id, name, former = [] }: OwnName): DirectoryCompany | null {
  const listing = parseListingKey(id);
  if (!listing) return null;
  return {
    listings: [listing],
    formerCodes: [],
    zh: isChinese(name) ? name : null,
    en: isChinese(name) ? null : name,
    former: without(former, [name]),
    aliases: [],
    doubtful: [],
    need: needOf(name),
  };
}

/** The name until now becomes the first former one, or a doubtful one. */
function renamed(company: DirectoryCompany, { name, former = [] }: OwnName): DirectoryCompany {
  if (name === company.zh) return { ...company, former: without([...company.former, ...former], [name]) };
  const before = company.zh === null ? [] : [company.zh];
  return {
    ...company,
    zh: name,
    // A name that needs signals is too ambiguous for a former one.
    former: without([...(company.need === null ? before : []), ...former, ...company.former], [name]),
    aliases: without(company.aliases, [name]),
    doubtful: without([...company.doubtful, ...(company.need === null ? [] : before)], [name]),
    need: needOf(name),
  };
}

/** Former names and aliases that are now the present name of another company are doubtful. */
function withoutTaken(companies: readonly DirectoryCompany[], taken: ReadonlySet<string>): DirectoryCompany[] {
  return companies.map((company) => {
    const { former, aliases, doubtful, zh } = company;
    const shared = [...former, ...aliases].filter((name) => name !== zh && taken.has(name));
    if (shared.length === 0) return company;
    return {
      ...company,
      former: without(former, shared),
      aliases: without(aliases, shared),
      doubtful: without([...doubtful, ...shared], [zh]),
    };
  });
}

/**
 * A row counts if it is as new as the directory, or the directory does not know its listing. A company that is gone keeps its
 * names for look-up, but in running text it needs its code.
 */
export function withOwnListings({ asOf, companies }: Directory, own: readonly OwnListing[]): Directory {
  const names = own.filter((row) => row.kind === 'name');
  const byId = new Map(names.map((row) => [row.id, row]));
  const gone = new Set(own.flatMap((row) => (row.kind === 'gone' && row.asOf >= asOf ? [row.id] : [])));
  const known = new Set<string>(companies.flatMap(({ listings }) => listings.map(listingKey)));
  const changed = companies.map((company) => {
    const row = byId.get(listingKey(company.listings[0]));
    const next = row && row.asOf >= asOf && isChinese(row.name) ? renamed(company, row) : company;
    const isGone = company.listings.every((listing) => gone.has(listingKey(listing)));
    return isGone ? { ...next, need: 'code' as const } : next;
  });
  const added = names.flatMap((row) => (known.has(row.id) ? [] : (newCompany(row) ?? [])));
  const taken = new Set(names.map(({ name }) => name));
  const keyOf = (company: DirectoryCompany): string => listingKey(company.listings[0]);
  return {
    asOf,
    companies: withoutTaken([...changed, ...added], taken).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}
