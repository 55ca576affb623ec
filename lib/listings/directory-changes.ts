// Compares the directory with a newer list of securities: new companies, new names, listings that are gone.
import type { Exchange } from '../model/listing.ts';
import type { ReadListing } from './code.ts';
import { kindOf } from './exchanges.ts';
import type { DirectoryReader } from './directory-reader.ts';
import type { DirectoryCompany } from './directory.ts';
import { listingKey, parseListingKey } from './key.ts';
import { withoutMarks } from './short-name.ts';

export interface NamedListing extends ReadListing {
  name: string;
  /** Whether the name may be a shortened form of the present one. */
  isShortened: boolean;
}

export interface ListedChange {
  /** Key of the listing. */
  id: string;
  name: string;
}

export interface Renaming extends ListedChange {
  /** The name until now. */
  from: string;
}

export interface DirectoryChanges {
  added: ListedChange[];
  renamed: Renaming[];
  gone: ListedChange[];
  /** Number of listings whose name did not change. */
  same: number;
  /** American codes without a market, of companies that are not in the directory. */
  unplaced: NamedListing[];
  /** Number of shares in the list by exchange. `isWhole`: the list has nearly all of the exchange, so what is missing is gone. */
  exchanges: { exchange: Exchange; count: number; isWhole: boolean }[];
}

export interface ChangeInput {
  entries: readonly NamedListing[];
  /** Keys of all listings in the list. */
  present: ReadonlySet<string>;
  directory: DirectoryReader;
  /** Packaged names of the listings whose present name is the user's, and listings that were gone before. */
  own: { names: ReadonlyMap<string, string>; gone: ReadonlySet<string> };
  /** Normalizes names for comparison: letter case, traditional characters. */
  plain: (name: string) => string;
}

/** In half a year, 3 % of an exchange's companies go. A list with less is one of some companies. */
const wholeShare = 0.95;
const fewestOfWhole = 20;

const isChinese = (name: string): boolean => /[\u3400-\u9fff]/.test(name);

/** The renminbi counter of a Hong Kong share, such as 80700. */
const isCounter = ({ code, exchange }: { code: string; exchange: Exchange }): boolean =>
  exchange === 'HKEX' && code.startsWith('8') && code.length === 5;

interface NameCheck extends Pick<ChangeInput, 'plain'> {
  company: DirectoryCompany;
  entry: NamedListing;
  /** The packaged name, if the present one is the user's. */
  packagedName: string | undefined;
}

/** Whether the name is one that the directory has of the company already, or no present short name at all. */
function isKnownName({ company, entry: { name, isShortened }, packagedName, plain }: NameCheck): boolean {
  const { zh, en, former, aliases, doubtful } = company;
  const present = zh ?? en ?? '';
  // Some packaged names have a mark that stays for years: S佳通.
  const [written, known] = [plain(name), plain(withoutMarks(present))];
  if (written === known || (isShortened && known.startsWith(written))) return true;
  // An English short name beside a Chinese one: exchanges in Hong Kong and America publish both lists.
  if (!isChinese(name)) return true;
  // After a wrong list, the right one brings the packaged name back.
  if (packagedName !== undefined && written === plain(packagedName)) return false;
  return [...former, ...aliases, ...doubtful].some((other) => plain(other) === written);
}

function goneFrom({ present, directory, own }: ChangeInput): Pick<DirectoryChanges, 'gone' | 'exchanges'> {
  const gone: ListedChange[] = [];
  const listed = new Map<Exchange, { known: number; missing: ListedChange[] }>();
  for (const { zh, en, listings } of directory.companies()) {
    for (const listing of listings) {
      const id = listingKey(listing);
      if (isCounter(listing) || own.gone.has(id)) continue;
      const of = listed.get(listing.exchange) ?? { known: 0, missing: [] };
      listed.set(listing.exchange, of);
      of.known += 1;
      if (!present.has(id)) of.missing.push({ id, name: zh ?? en ?? listing.code });
    }
  }
  const shares = [...present].flatMap((id) => {
    const listing = parseListingKey(id);
    return listing && kindOf(listing.code, listing.exchange) === 'share' ? [listing] : [];
  });
  const counts = Map.groupBy(shares, ({ exchange }) => exchange);
  const exchanges = [...counts].map(([exchange, { length: count }]) => {
    const { known = 0, missing = [] } = listed.get(exchange) ?? {};
    const isWhole = known >= fewestOfWhole && known - missing.length >= wholeShare * known;
    if (isWhole) gone.push(...missing);
    return { exchange, count, isWhole };
  });
  return { gone, exchanges };
}

export function compareWithList(input: ChangeInput): DirectoryChanges {
  const { entries, directory, own, plain } = input;
  const changes: DirectoryChanges = { added: [], renamed: [], same: 0, unplaced: [], ...goneFrom(input) };
  for (const entry of entries) {
    const { code, exchange, alsoOn = [], name } = entry;
    const places = [exchange, ...alsoOn].map((one) => listingKey({ code, exchange: one }));
    const id = places.find((key) => directory.byKey(key)) ?? places[0]!;
    const company = directory.byKey(id);
    if (!company) {
      if (places.length > 1) changes.unplaced.push(entry);
      // The company of a counter has a row of its own.
      else if (!isCounter(entry)) changes.added.push({ id, name });
      continue;
    }
    // Other markets have short names of their own, which say nothing of the primary one.
    const isPrimary = listingKey(company.listings[0]) === id;
    if (!isPrimary || isKnownName({ company, entry, packagedName: own.names.get(id), plain })) changes.same += 1;
    else changes.renamed.push({ id, name, from: company.zh ?? company.en ?? code });
  }
  return changes;
}
