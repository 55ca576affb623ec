// The names of all listed companies that are looked for in running text. Used in the background and in tools, never in pages.
import type { DirectoryCompany, NameNeed } from '../../listings/directory.ts';
import { listingKey } from '../../listings/key.ts';
import { doubtfulNames } from './doubtful-names.ts';
import { createLatinNames, type LatinNames } from './latin-names.ts';

export interface ListedName {
  companyId: string;
  /** What the name needs beside it; `null` if it counts wherever it is. */
  need: NameNeed | null;
}

export interface ListedNames {
  /** By folded name. */
  byName: ReadonlyMap<string, ListedName>;
  /** Company ids by present and former listings. Built on the first call. */
  byListing: () => ReadonlyMap<string, string>;
  /** English names. Built on the first call. */
  latin: () => LatinNames;
}

interface NamesDeps {
  companies: readonly DirectoryCompany[];
  fold: (name: string) => string;
  /** Whether the packaged lexicon has the folded name: pages find it without the directory. */
  isPackaged: (name: string) => boolean;
  /** The id of a packaged company by listing, because its primary listing there may be another one. */
  packagedId: (listing: string) => string | undefined;
}

/** Latin names have rules of their own, see latin-names.ts. */
const hasIdeograph = /[\u3400-\u9fff]/;

/**
 * Names of mainland exchanges have three or four characters. If two are left without marks such as ST, they are an ordinary
 * word as often as not: ST美丽, *ST春天, ST发展.
 */
const isShortened = (name: string, company: DirectoryCompany): boolean =>
  name.length === 2 && marketRank(company) === 0;

const mainland = /^(?:SSE|SZSE|BSE)$/;
/** Of two companies with the same name, the one of the first market has it. */
const marketRank = ({ listings: [{ exchange }] }: DirectoryCompany): number =>
  mainland.test(exchange) ? 0 : exchange === 'HKEX' ? 1 : 2;

/** @param company `null` if the exchange did not give the name. */
const needOf = (name: string, company: DirectoryCompany | null, need: NameNeed | null): NameNeed | null =>
  need ?? doubtfulNames.get(name) ?? (company && isShortened(name, company) ? 'code' : null);

/** Present names first, so that a former name of one company does not take the present one of another. */
export function createListedNames({ companies, fold, isPackaged, packagedId }: NamesDeps): ListedNames {
  const ordered = companies.toSorted((one, other) => marketRank(one) - marketRank(other));
  const idOf = ({ listings }: DirectoryCompany): string => {
    const keys = listings.map(listingKey);
    return keys.map(packagedId).find((id) => id !== undefined) ?? keys[0]!;
  };
  const byName = new Map<string, ListedName>();
  const add = (name: string, company: DirectoryCompany, need: NameNeed | null): void => {
    const text = fold(name);
    if (text.length < 2 || !hasIdeograph.test(text) || byName.has(text) || isPackaged(text)) return;
    byName.set(text, { companyId: idOf(company), need });
  };
  for (const company of ordered)
    if (company.zh !== null) add(company.zh, company, needOf(company.zh, company, company.need));
  for (const company of ordered) {
    for (const name of company.aliases) add(name, company, needOf(name, null, null));
    for (const name of company.former) add(name, company, needOf(name, company, null));
  }

  let listings: Map<string, string> | undefined;
  let latin: LatinNames | undefined;
  const isKnown = (company: DirectoryCompany): boolean =>
    company.listings.some((listing) => packagedId(listingKey(listing)) !== undefined);
  return {
    byName,
    latin: () => (latin ??= createLatinNames(ordered, idOf, isKnown)),
    byListing: () =>
      (listings ??= new Map(
        companies.flatMap((company) => [
          ...company.listings.map((listing) => [listingKey(listing), idOf(company)] as const),
          ...company.formerCodes.map(
            (code) => [listingKey({ code, exchange: company.listings[0].exchange }), idOf(company)] as const,
          ),
        ]),
      )),
  };
}
