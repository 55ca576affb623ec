// Whose page a broker site shows: from what its address and title read as to the company, and what the icon says of it.
import { glance } from '../dossier/glance.ts';
import { inLanguage } from '../format/language.ts';
import { isReported, type Code, type PageContext } from '../dossier/page-context.ts';
import { listingId, writtenCode } from '../model/exchanges.ts';
import { browserLanguage } from '../platform/browser.ts';
import { pageTitleWords } from '../platform/strip-script.ts';
import { knownListings, resolveListing } from '../sites/known.ts';
import type { Store } from '../store/open.ts';

/** @returns null where the readings decide for no listing. */
export async function contextOf(
  readings: readonly Code[],
  store: Pick<Store, 'listed' | 'dossier'>,
): Promise<PageContext | null> {
  if (readings.length === 0) return null;
  const found = resolveListing(readings, knownListings(await store.listed()));
  if (!found) return null;
  const { code, exchange } = found.listing;
  const dossier = await store.dossier(found.companyId ?? listingId(found.listing));
  return dossier && { listing: { code, exchange }, dossier };
}

/** "研镜 · 本页:中际旭创 300308.SZ · 研报有观点" */
export function pageTitle({ listing, dossier }: PageContext): string {
  const name = inLanguage(dossier.company.names, browserLanguage());
  const code = writtenCode(listing);
  // A company that no report names is called by its code.
  const who = name === listing.code ? code : `${name} ${code}`;
  return pageTitleWords(who, glance(dossier).view ? 'view' : isReported(dossier) ? 'figures' : 'none');
}
