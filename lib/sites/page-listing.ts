// Which listing a page is about: by its address, and by its title on sites whose address does not say.
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
  /** Main headings, asked after the title. */
  headings?: readonly string[];
}

export interface PageListing {
  siteId: string;
  /** Several where the page does not tell the exchange; `resolveListing` decides. Never none. */
  readings: Listing[];
}

/** What the address says. Without readings: 'title' where titles are to be asked, 'quote' for quote titles only. */
type Said = { siteId: string } & ({ readings: Listing[] } | { ask: 'title' | 'quote' });

/** @returns null where the site is unknown, or the page is one of an index, a fund, a code of no share. */
function addressSays(parts: AddressParts): Said | null {
  let said: Said | null = null;
  let isOther = false;
  for (const { site, hole, template } of patternsFor(parts.host)) {
    said ??= { siteId: site.id, ask: 'quote' };
    const captured = template && matchTemplate(template(), parts);
    if (!captured) continue;
    if (hole === null) {
      said = { siteId: site.id, ask: 'title' };
      continue;
    }
    const readings = notationOf(hole).read(captured.get(hole) ?? '');
    if (readings.length > 0) return { siteId: site.id, readings };
    isOther = true;
  }
  return isOther ? null : said;
}

const titlesOf = ({ title, headings = [] }: Page): TitleReading[] =>
  [title ?? '', ...headings].flatMap((text) => listingOfTitle(text) ?? []);

/** A title cannot make another listing of the address's, but may say which of two it is: 英伟达(NASDAQ:NVDA). */
function narrowed(readings: Listing[], titles: readonly TitleReading[]): Listing[] {
  const told = titles.map((title) =>
    readings.filter(({ code, exchange }) =>
      title.readings.some((reading) => reading.code === code && reading.exchange === exchange),
    ),
  );
  return told.find(({ length }) => length === 1) ?? readings;
}

/** @param custom the user's own sites, asked before the table. */
export function listingOfPage(page: Page, custom: readonly CustomSite[] = []): PageListing | null {
  const parts = partsOf(page.address);
  if (!parts) return null;
  const tell = (readings: Listing[]): Listing[] =>
    readings.length < 2 ? readings : narrowed(readings, titlesOf(page));
  for (const { id, pattern } of custom) {
    const readings = pattern.read(parts);
    if (readings.length > 0) return { siteId: id, readings: tell(readings) };
  }
  const said = addressSays(parts);
  if (!said) return null;
  const { siteId } = said;
  if ('readings' in said) return { siteId, readings: tell(said.readings) };
  const believed = titlesOf(page).find(({ isQuote }) => isQuote || said.ask === 'title');
  return believed ? { siteId, readings: tell(believed.readings) } : null;
}

/** @returns the site of the table that an address is on, whatever the page. */
export function siteIdOf(address: Address): string | null {
  const parts = partsOf(address);
  return parts ? (patternsFor(parts.host)[0]?.site.id ?? null) : null;
}
