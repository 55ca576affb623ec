// Look-up of listed companies by code and by any of their names.
import type { Directory, DirectoryCompany } from './directory.ts';
import { listingKey } from './key.ts';

export interface DirectoryIndex {
  /** By the key of a present or former listing. */
  byKey: (key: string) => DirectoryCompany | null;
  /**
   * By any name, ignoring case. Companies whose present name it is come first; then former names, aliases, doubtful names.
   * Two companies can share a name.
   */
  byName: (name: string) => readonly DirectoryCompany[];
}

const foldName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const namesByRank = ({ zh, en, former, aliases, doubtful }: DirectoryCompany): readonly (readonly string[])[] => [
  [zh, en].filter((name) => name !== null),
  former,
  aliases,
  doubtful,
];

export function indexDirectory({ companies }: Directory): DirectoryIndex {
  const listings = new Map<string, DirectoryCompany>();
  const names = new Map<string, { rank: number; company: DirectoryCompany }[]>();
  for (const company of companies) {
    for (const listing of company.listings) listings.set(listingKey(listing), company);
    for (const [rank, group] of namesByRank(company).entries()) {
      for (const name of group) {
        const key = foldName(name);
        const entries = names.get(key) ?? [];
        if (!entries.some((entry) => entry.company === company)) entries.push({ rank, company });
        names.set(key, entries);
      }
    }
  }
  // After all present codes, because an exchange may give a code again.
  for (const company of companies) {
    const { exchange } = company.listings[0];
    for (const code of company.formerCodes) {
      const key = listingKey({ code, exchange });
      if (!listings.has(key)) listings.set(key, company);
    }
  }
  return {
    byKey: (key) => listings.get(key) ?? null,
    byName: (name) =>
      (names.get(foldName(name)) ?? []).toSorted((a, b) => a.rank - b.rank).map(({ company }) => company),
  };
}
