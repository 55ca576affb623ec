// Detects the listing that a page is about, from its address, or from its title if the address is not enough.
import type { Listing } from '../model/listing.ts';
import { partsOf, type Address, type AddressParts } from './address.ts';
import type { CustomSite } from './custom.ts';
import { notationOf } from './notations.ts';
import { patternsFor } from './table.ts';
import { matchTemplate } from './template.ts';
import { listingOfTitle, type TitleReading } from './titles.ts';

export interface Page {
  address: Address;
  title?: string;
  /** Main headings; tried after the title. */
  headings?: readonly string[];
}

export interface PageListing {
  siteId: string;
  /** Never empty. Several if the exchange is unknown; `resolveListing` decides. */
  readings: Listing[];
}

/** The result of an address: readings, or which titles to trust ('title': any listing title, 'quote': quote titles only). */
type AddressResult = { siteId: string } & ({ readings: Listing[] } | { trust: 'title' | 'quote' });

/** @returns null if the site is unknown, or the page is about an index, a fund or another code that is not a share. */
function readAddress(parts: AddressParts): AddressResult | null {
  let result: AddressResult | null = null;
  let isOther = false;
  for (const { site, hole, template } of patternsFor(parts.host)) {
    result ??= { siteId: site.id, trust: 'quote' };
    const captured = template && matchTemplate(template(), parts);
    if (!captured) continue;
    if (hole === null) {
      result = { siteId: site.id, trust: 'title' };
      continue;
    }
    const readings = notationOf(hole).read(captured.get(hole) ?? '');
    if (readings.length > 0) return { siteId: site.id, readings };
    isOther = true;
  }
  return isOther ? null : result;
}

const titlesOf = ({ title, headings = [] }: Page): TitleReading[] =>
  [title ?? '', ...headings].flatMap((text) => listingOfTitle(text) ?? []);

/** Narrows the readings of an address to the one that a title confirms: 英伟达(NASDAQ:NVDA). A title cannot add a listing. */
function narrowed(readings: Listing[], titles: readonly TitleReading[]): Listing[] {
  const confirmed = titles.map((title) =>
    readings.filter(({ code, exchange }) =>
      title.readings.some((reading) => reading.code === code && reading.exchange === exchange),
    ),
  );
  return confirmed.find(({ length }) => length === 1) ?? readings;
}

/** @param custom custom sites; they take precedence over the table. */
export function listingOfPage(page: Page, custom: readonly CustomSite[] = []): PageListing | null {
  const parts = partsOf(page.address);
  if (!parts) return null;
  const narrow = (readings: Listing[]): Listing[] =>
    readings.length < 2 ? readings : narrowed(readings, titlesOf(page));
  for (const { id, pattern } of custom) {
    const readings = pattern.read(parts);
    if (readings.length > 0) return { siteId: id, readings: narrow(readings) };
  }
  const result = readAddress(parts);
  if (!result) return null;
  const { siteId } = result;
  if ('readings' in result) return { siteId, readings: narrow(result.readings) };
  const reading = titlesOf(page).find(({ isQuote }) => isQuote || result.trust === 'title');
  return reading ? { siteId, readings: narrow(reading.readings) } : null;
}

/** @returns the site of the table that an address is on, whatever its path. */
export function siteIdOf(address: Address): string | null {
  const parts = partsOf(address);
  return parts ? (patternsFor(parts.host)[0]?.site.id ?? null) : null;
}
