// Matches rows of a watchlist to companies: by present or former code, or by a name that only one company has.
import { listingKey } from '../listings/key.ts';
import type { Company } from '../model/company.ts';
import type { WatchlistRow } from './outcome.ts';

/**
 * @param plain normalizes names for comparison (full-width, traditional and upper-case forms).
 * @returns a function from a row to the company's id, or for a listing without a company to the listing's key,
 * or to null for a name of no company or of several companies.
 */
export function createMatcher(
  companies: readonly Company[],
  plain: (text: string) => string,
): (row: WatchlistRow) => string | null {
  const byListing = new Map<string, string>();
  const byName = new Map<string, string | null>();
  const addName = (text: string, id: string): void => {
    const name = plain(text);
    const known = byName.get(name);
    byName.set(name, known === undefined || known === id ? id : null);
  };
  for (const { id, names, aliases, listings } of companies) {
    for (const { code, exchange, formerCodes = [] } of listings) {
      for (const one of [code, ...formerCodes]) byListing.set(listingKey({ code: one, exchange }), id);
      addName(code, id);
    }
    for (const text of [names.zh, names.en, ...aliases.map((alias) => alias.text)]) addName(text, id);
  }
  const named = (text: string): string | null =>
    // If no company has the whole name, retry without the brackets: 中际旭创（光模块）.
    byName.get(plain(text)) ?? byName.get(plain(text.replace(/[(（][^()（）]*[)）]$/, ''))) ?? null;
  return (row) => {
    if (row.code === undefined) return named(row.name);
    const { code } = row;
    const places = [row.exchange, ...(row.alsoOn ?? [])].map((exchange) => listingKey({ code, exchange }));
    const known = places.find((place) => byListing.has(place));
    if (known !== undefined) return byListing.get(known)!;
    // Capitals without an exchange can be a name: TSMC is not a code.
    return (row.alsoOn && named(code)) ?? places[0]!;
  };
}
