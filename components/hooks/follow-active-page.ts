// Makes the side panel follow the active tab: it opens the dossier of the current quote page, also after an in-page
// navigation or a tab switch.
import { useEffect, useEffectEvent, useRef } from 'react';
import { listingKey } from '../../lib/listings/key.ts';
import { customSites } from '../../lib/sites/chosen.ts';
import { knownListings, resolveListing } from '../../lib/sites/known.ts';
import { listingOfPage } from '../../lib/sites/page-listing.ts';
import type { Trail } from './dossiers.ts';
import { useRead } from './library.tsx';
import type { SiteSettings } from '../../lib/settings/sites.ts';
import type { ActivePage } from './active-page.ts';
import { useStoredSites } from './sites.ts';

/** Company id of a quote page; null for any other page, undefined until read. */
function usePageCompany({ address, title }: ActivePage, sites: SiteSettings | null): string | null | undefined {
  const companies = useRead((db) => db.companies.toArray(), []);
  if (address === null || !companies || !sites) return undefined;
  const page = listingOfPage({ address: new URL(address), title }, customSites(sites.ownSites));
  const found = page && resolveListing(page.readings, knownListings(companies));
  return found && (found.companyId ?? listingKey(found.listing));
}

/** A dossier opened by the user stays until the tab shows another company. Pages without a company change nothing. */
export function useFollowActivePage(page: ActivePage, trail: Trail): void {
  const sites = useStoredSites();
  const companyId = usePageCompany(page, sites);
  const isFollowing = sites?.isFollowing === true;
  const followed = useRef<string | null>(null);
  const follow = useEffectEvent((id: string) => {
    const isFirst = followed.current === null;
    if (followed.current === id) return;
    followed.current = id;
    // A dossier requested when the panel was opened takes precedence over the first page.
    if (!isFirst || trail.stop === null) trail.follow({ kind: 'company', companyId: id });
  });
  useEffect(() => {
    if (isFollowing && companyId) follow(companyId);
  }, [isFollowing, companyId]);
}
