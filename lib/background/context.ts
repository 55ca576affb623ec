// Whose page a broker site shows: from what its address and title read as to the company, and what the icon says of it.
import { pageSummaryOf } from '../dossier/page-summary.ts';
import { inLanguage } from '../format/language.ts';
import { isReported, type Code, type QuotePage } from '../dossier/quote-page.ts';
import { listingId, parseListingId, writtenCode } from '../model/exchanges.ts';
import { browserLanguage, setBadge } from '../browser/browser.ts';
import { setTitle, type PageInWords } from '../browser/icon-title.ts';
import { countsInTab } from '../browser/page-companies.ts';
import { knownListings, resolveListing } from '../sites/known.ts';
import type { Store } from '../store/open.ts';

/** @returns null where the readings decide for no listing. */
export async function contextOf(
  readings: readonly Code[],
  store: Pick<Store, 'listed' | 'dossier'>,
): Promise<QuotePage | null> {
  if (readings.length === 0) return null;
  const found = resolveListing(readings, knownListings(await store.listed()));
  if (!found) return null;
  const { code, exchange } = found.listing;
  const dossier = await store.dossier(found.companyId ?? listingId(found.listing));
  return dossier && { listing: { code, exchange }, dossier };
}

/** "中际旭创 300308.SZ", and whether the reports take a view. */
function inWords({ listing, dossier }: QuotePage): NonNullable<PageInWords['stock']> {
  const name = inLanguage(dossier.company.names, browserLanguage());
  const code = writtenCode(listing);
  return {
    // A company that no report names is called by its code.
    who: name === listing.code ? code : `${name} ${code}`,
    said: pageSummaryOf(dossier).view ? 'view' : isReported(dossier) ? 'figures' : 'none',
  };
}

/** On badge and title of the tab's icon: all that is known of its page now. @returns how many companies it names. */
export async function tellIcon(tabId: number, context: QuotePage | null, store: Store): Promise<number> {
  // The badge counts companies that reports may speak of, not every code on a page of quotes.
  const ids = Object.keys(await countsInTab(tabId, true));
  const count = ids.filter((id) => !parseListingId(id)).length;
  const watched = await store.watchedAmong(ids);
  await setBadge(tabId, count);
  await setTitle(tabId, { stock: context && inWords(context), count, watchedCount: watched.length });
  return count;
}
