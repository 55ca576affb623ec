// Rows of a watchlist to companies: by code, by a code it had before, by name where the name is exactly one company's.
import type { Company } from '../model/company.ts';
import type { WatchlistRow } from './outcome.ts';

/**
 * @param plain how names are compared: full-width, traditional and upper-case forms as their plain one.
 * @returns for a row the company's id; for a listing that no report names the listing's own ("600519.sse"); null for a name
 * that is no company's, or several companies'.
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
      for (const one of [code, ...formerCodes]) byListing.set(`${one}.${exchange}`, id);
      addName(code, id);
    }
    for (const text of [names.zh, names.en, ...aliases.map((alias) => alias.text)]) addName(text, id);
  }
  const named = (text: string): string | null =>
    // 中际旭创（光模块） is 中际旭创, where no company is called all of it.
    byName.get(plain(text)) ?? byName.get(plain(text.replace(/[(（][^()（）]*[)）]$/, ''))) ?? null;
  return (row) => {
    if (row.code === undefined) return named(row.name);
    const places = [row.exchange, ...(row.alsoOn ?? [])].map((exchange) => `${row.code}.${exchange}`);
    const known = places.find((place) => byListing.has(place));
    if (known !== undefined) return byListing.get(known)!;
    // Capitals without an exchange may be a name: TSMC is no code.
    return (row.alsoOn && named(row.code)) ?? places[0]!.toLowerCase();
  };
}
