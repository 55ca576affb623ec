// Makes the directory from source tables: one company per issuer, names that are safe to ship only.
import type { Directory, DirectoryCompany, DirectoryListing } from '../lib/listings/directory.ts';
import { fitsExchange } from '../lib/listings/exchanges.ts';
import { listingKey } from '../lib/listings/key.ts';
import { withoutMarks } from '../lib/listings/short-name.ts';
import type { Exchange } from '../lib/model/listing.ts';
import { parseCsv } from '../lib/watchlists/cells.ts';

/** Contents of the CSV files, each with a line of column names. */
export interface SourceTables {
  /** code, exchange, zh, en, former, aliases, aliasesDoubtful, asOf, confidence, formerCodes, enConfidence. */
  mainland: string;
  /** The same without the last two. */
  hongKong: string;
  /** The same as Hong Kong, with kind and tier. */
  american: string;
  /** code1, code2, kind (A+H, H+US, A+US): two listings of one issuer. */
  sameIssuer: string;
  /** rank, name, code: names that are also common words, the worst first. One table per market. */
  homonyms: { mainland: string; hongKong: string; american: string };
  /** name, code: former names that are also common words. */
  formerHomonyms: string;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): Row[] {
  const [head, ...records] = parseCsv(csv.replace(/^\ufeff/, '')).records;
  return records.map(({ cells }) => Object.fromEntries((head?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])));
}

/** So many names of each market, ranked by the harm they do, never count without their code. */
const needCode = { mainland: 25, hongKong: 15, american: 25 } as const;

const exchangeNames: Readonly<Record<string, Exchange>> = {
  SSE: 'SSE',
  SZSE: 'SZSE',
  BSE: 'BSE',
  HKEX: 'HKEX',
  NASDAQ: 'NASDAQ',
  NYSE: 'NYSE',
  // NYSE American belongs to NYSE.
  AMEX: 'NYSE',
};

const isTrusted = (confidence: string | undefined): boolean => confidence !== 'low';

const names = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map(withoutMarks)
    .filter((name) => Array.from(name).length > 1);

const unique = (values: readonly string[], without: readonly (string | null)[]): string[] =>
  [...new Set(values)].filter((value) => !without.includes(value));

function companyOf(row: Row, formerHomonyms: ReadonlySet<string>): DirectoryCompany | null {
  const exchange = exchangeNames[row['exchange'] ?? ''];
  const code = row['code'] ?? '';
  if (!exchange || !fitsExchange(code, exchange)) return null;
  // "en-only" rows have an English name of a trusted list and no Chinese one.
  const zh = isTrusted(row['confidence']) ? withoutMarks(row['zh'] ?? '') : '';
  const en = isTrusted(row['enConfidence']) ? withoutMarks(row['en'] ?? '') : '';
  if (zh === '' && en === '') return null;
  const former = names(row['former']);
  const isHomonym = (name: string): boolean => formerHomonyms.has(`${name} ${code}`);
  return {
    listings: [{ code, exchange }],
    formerCodes: (row['formerCodes'] ?? '').split('|').filter((one) => one !== ''),
    zh: zh || null,
    en: en || null,
    former: unique(
      former.filter((name) => !isHomonym(name)),
      [zh],
    ),
    aliases: unique(names(row['aliases']), [zh]),
    doubtful: unique([...names(row['aliasesDoubtful']), ...former.filter(isHomonym)], [zh]),
    need: null,
  };
}

const isAmerican = ({ listings: [{ exchange }] }: DirectoryCompany): boolean =>
  exchange === 'NASDAQ' || exchange === 'NYSE';

/** Adds the listing and the names of the second company to the first, which keeps its own names as the present ones. */
function joined(first: DirectoryCompany, second: DirectoryCompany): DirectoryCompany {
  const zh = first.zh ?? second.zh;
  const others = second.zh === null || second.zh === zh ? [] : [second.zh];
  const aliases = unique([...first.aliases, ...others, ...second.aliases], [zh]);
  const former = unique([...first.former, ...second.former], [zh, ...aliases]);
  return {
    listings: [first.listings[0], ...first.listings.slice(1), ...second.listings],
    formerCodes: first.formerCodes,
    zh,
    // The exchange in Hong Kong abbreviates English names: BABA for Alibaba Group.
    en: (isAmerican(second) ? second.en : first.en) ?? first.en ?? second.en,
    former,
    aliases,
    doubtful: unique([...first.doubtful, ...second.doubtful], [zh, ...aliases, ...former]),
    need: null,
  };
}

/** The renminbi counter 80700 is the issuer of 00700. */
const counterOf = ({ code, exchange }: DirectoryListing): string | null =>
  exchange === 'HKEX' && code.startsWith('8') ? `0${code.slice(1)}.HKEX` : null;

/**
 * Share classes of one American issuer have the same Chinese name: GOOGL and GOOG. The code of class A has a letter more than
 * the other (GOOGL, FOXA, NWSA), or the lower last letter (BRK.A).
 */
function classPairs(companies: readonly DirectoryCompany[]): [string, string][] {
  const firsts = new Map<string, string>();
  const lengthOf = ({ listings: [{ code }] }: DirectoryCompany): number => code.length;
  const classAFirst = companies.filter(isAmerican).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return classAFirst.flatMap(({ zh, listings: [listing] }): [string, string][] => {
    if (zh === null) return [];
    const first = firsts.get(zh);
    if (first === undefined) firsts.set(zh, listingKey(listing));
    return first === undefined ? [] : [[first, listingKey(listing)]];
  });
}

/** The first of two markets is the primary listing: mainland, Hong Kong, America. */
function joinIssuers(companies: readonly DirectoryCompany[], pairs: readonly Row[]): DirectoryCompany[] {
  const byCode = new Map<string, string>(
    companies.flatMap((company) => company.listings.map(({ code }) => [code, listingKey(company.listings[0])])),
  );
  const byKey = new Map<string, DirectoryCompany>(
    companies.map((company) => [listingKey(company.listings[0]), company]),
  );
  const links = [
    ...pairs.map(({ code1 = '', code2 = '' }) => [byCode.get(code1), byCode.get(code2)]),
    ...classPairs(companies),
    ...companies.map(({ listings: [listing] }) => [counterOf(listing) ?? undefined, listingKey(listing)]),
  ];
  // A pair of Hong Kong and America may come after the Hong Kong listing has joined its mainland one.
  const home = new Map<string, string>();
  for (const [first, second] of links) {
    if (first === undefined || second === undefined) continue;
    const into = home.get(first) ?? first;
    const [one, other] = [byKey.get(into), byKey.get(second)];
    if (!one || !other || one === other) continue;
    byKey.set(into, joined(one, other));
    byKey.delete(second);
    for (const listing of other.listings) home.set(listingKey(listing), into);
  }
  return [...byKey.values()];
}

/** Moves former names and aliases that another company has too, or has as its present name, to the doubtful ones. */
function withoutSharedNames(companies: readonly DirectoryCompany[]): DirectoryCompany[] {
  const owners = new Map<string, number>();
  for (const { zh, former, aliases } of companies)
    for (const name of new Set([...(zh === null ? [] : [zh]), ...former, ...aliases]))
      owners.set(name, (owners.get(name) ?? 0) + 1);
  const isShared = (name: string): boolean => (owners.get(name) ?? 0) > 1;
  return companies.map((company) => ({
    ...company,
    former: company.former.filter((name) => !isShared(name)),
    aliases: company.aliases.filter((name) => !isShared(name)),
    doubtful: unique([...company.doubtful, ...[...company.former, ...company.aliases].filter(isShared)], [company.zh]),
  }));
}

function needsOf(tables: SourceTables['homonyms']): Map<string, 'signal' | 'code'> {
  const markets = ['mainland', 'hongKong', 'american'] as const;
  return new Map(
    markets.flatMap((market) =>
      rowsOf(tables[market]).map(({ name = '', code = '' }, at) => [
        `${name} ${code}`,
        at < needCode[market] ? ('code' as const) : ('signal' as const),
      ]),
    ),
  );
}

/** @returns companies in the order of their primary listings' keys, so that two runs are equal byte for byte. */
export function makeDirectory(tables: SourceTables): Directory {
  const formerHomonyms = new Set(rowsOf(tables.formerHomonyms).map(({ name, code }) => `${name} ${code}`));
  const rows = [
    ...rowsOf(tables.mainland),
    ...rowsOf(tables.hongKong),
    ...rowsOf(tables.american).filter(({ kind, tier }) => kind === 'company' && tier === 'core'),
  ];
  const companies = rows.flatMap((row) => companyOf(row, formerHomonyms) ?? []);
  const needs = needsOf(tables.homonyms);
  const needOf = ({ zh, listings }: DirectoryCompany): DirectoryCompany['need'] => {
    const found = listings.flatMap(({ code }) => needs.get(`${zh} ${code}`) ?? []);
    return found.includes('code') ? 'code' : (found[0] ?? null);
  };
  const joinedCompanies = withoutSharedNames(joinIssuers(companies, rowsOf(tables.sameIssuer)));
  const keyOf = (company: DirectoryCompany): string => listingKey(company.listings[0]);
  return {
    asOf:
      rows
        .map(({ asOf = '' }) => asOf)
        .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
        .toSorted()
        .at(-1) ?? '',
    companies: joinedCompanies
      .map((company) => ({ ...company, need: needOf(company) }))
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}
