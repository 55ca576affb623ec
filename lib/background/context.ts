// Resolves a quote page to its company, and updates the toolbar icon for a tab.
import { pageSummaryOf } from '../dossier/page-summary.ts';
import { inLanguage } from '../format/language.ts';
import { isReported, type Code, type QuotePage, type StripPage } from '../dossier/quote-page.ts';
import { listingKey } from '../listings/key.ts';
import { writtenCode } from '../listings/exchanges.ts';
import { browserLanguage, setBadge } from '../browser/browser.ts';
import { setTitle, type IconPage } from '../browser/icon-title.ts';
import { companiesInTab } from '../messages/page-companies.ts';
import { knownListings, resolveListing } from '../sites/known.ts';
import type { Store } from '../store/open.ts';

/** @param readings codes parsed from the page's URL and title. @returns `null` if they do not determine a listing. */
export async function contextOf(
  readings: readonly Code[],
  store: Pick<Store, 'listed' | 'dossier'>,
): Promise<QuotePage | null> {
  if (readings.length === 0) return null;
  const found = resolveListing(readings, knownListings(await store.listed()));
  if (!found) return null;
  const { code, exchange } = found.listing;
  const dossier = await store.dossier(found.companyId ?? listingKey(found.listing));
  return dossier && { listing: { code, exchange }, dossier };
}

/**
 * What the strip shows.
 * @param isOwnIncluded after a click; else neither the company that is found nor its facts depend on the user's own reports.
 */
export async function stripPageOf(
  readings: readonly Code[],
  isOwnIncluded: boolean,
  store: Pick<Store, 'listed' | 'dossier' | 'publicListed' | 'publicDossier' | 'hasOwnReports'>,
): Promise<StripPage | null> {
  const packaged = { listed: store.publicListed, dossier: store.publicDossier };
  const page = await contextOf(readings, isOwnIncluded ? store : packaged);
  return page && { ...page, hasOwnReports: await store.hasOwnReports() };
}

/** Name and code such as "中际旭创 300308.SZ", and the coverage of the company. */
function describePage({ listing, dossier }: QuotePage): NonNullable<IconPage['stock']> {
  const name = inLanguage(dossier.company.names, browserLanguage());
  const code = writtenCode(listing);
  return {
    // The name of a company without coverage is its code.
    label: name === listing.code ? code : `${name} ${code}`,
    coverage: pageSummaryOf(dossier).view ? 'view' : isReported(dossier) ? 'figures' : 'none',
  };
}

/** Sets badge and title of the tab's icon. @returns the number shown on the badge. */
export async function updateIcon(tabId: number, context: QuotePage | null, store: Store): Promise<number> {
  // Excludes companies without coverage: a page of quotes may list hundreds of codes.
  const ids = await companiesInTab(tabId);
  const [known, watched] = await Promise.all([store.knownAmong(ids), store.watchedAmong(ids)]);
  const count = known.length;
  await setBadge(tabId, count);
  await setTitle(tabId, { stock: context && describePage(context), count, watchedCount: watched.length });
  return count;
}
