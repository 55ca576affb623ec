// The side panel beside a broker page: it shows the dossier of the stock whose page is in front, and the next one's when
// that changes, by a route of the site or by another tab.
import { useEffect, useEffectEvent, useRef } from 'react';
import { listingId } from '../../lib/model/exchanges.ts';
import { customSites } from '../../lib/sites/chosen.ts';
import { knownListings, resolveListing } from '../../lib/sites/known.ts';
import { listingOfPage } from '../../lib/sites/page-listing.ts';
import type { Trail } from './dossiers.ts';
import { useRead } from './library.tsx';
import type { SiteSettings } from '../../lib/settings/sites.ts';
import type { ActivePage } from './active-page.ts';
import { useStoredSites } from './sites.ts';

/** null for a page of no stock; undefined until known. */
function usePageCompany({ address, title }: ActivePage, sites: SiteSettings | null): string | null | undefined {
  const companies = useRead((db) => db.companies.toArray(), []);
  if (address === null || !companies || !sites) return undefined;
  const page = listingOfPage({ address: new URL(address), title }, customSites(sites.ownSites));
  const found = page && resolveListing(page.readings, knownListings(companies));
  return found && (found.companyId ?? listingId(found.listing));
}

/** A dossier that the reader opened stays until the page is of another stock; a page of none changes nothing. */
export function useFollowActivePage(page: ActivePage, trail: Trail): void {
  const sites = useStoredSites();
  const companyId = usePageCompany(page, sites);
  const isFollowing = sites?.isFollowing === true;
  const followed = useRef<string | null>(null);
  const follow = useEffectEvent((id: string) => {
    const isFirst = followed.current === null;
    if (followed.current === id) return;
    followed.current = id;
    // What was asked for as the panel opened came first.
    if (!isFirst || trail.stop === null) trail.follow({ kind: 'company', companyId: id });
  });
  useEffect(() => {
    if (isFollowing && companyId) follow(companyId);
  }, [isFollowing, companyId]);
}
