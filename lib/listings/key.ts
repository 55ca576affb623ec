// Keys of listings: code and exchange, such as 300308.SZSE. A listed company has the key of its primary listing as its id,
// whether it comes from a report, the directory or a watchlist.
import type { Exchange, Listing } from '../model/listing.ts';
import { exchanges, fitsExchange } from './exchanges.ts';

type Coded = Pick<Listing, 'code' | 'exchange'>;

export type ListingKey = `${string}.${Exchange}`;

export const listingKey = ({ code, exchange }: Coded): ListingKey => `${code}.${exchange}`;

/** The inverse of `listingKey`. @returns `null` for any other text, such as the id of a company that is not listed. */
export function parseListingKey(text: string): Coded | null {
  const dot = text.lastIndexOf('.');
  const [code, market] = [text.slice(0, Math.max(0, dot)), text.slice(dot + 1)];
  const exchange = exchanges.find((one) => one === market);
  return exchange && fitsExchange(code, exchange) ? { code, exchange } : null;
}

/** Lower comes first. Other exchanges are those of companies that are listed on none of these. */
const rankOf: Partial<Record<Exchange, number>> = { SSE: 0, SZSE: 0, BSE: 0, HKEX: 1, NASDAQ: 2, NYSE: 2 };

/**
 * The primary listing: mainland before Hong Kong before America before others. Of several on one of these markets (share
 * classes, renminbi counters) it is the first in the data.
 */
export const primaryOf = <T extends Coded>(listings: readonly T[]): T | undefined =>
  listings.toSorted((a, b) => (rankOf[a.exchange] ?? 3) - (rankOf[b.exchange] ?? 3))[0];
