/** An address, and the listing its page is about, or null. */
export interface SiteRow {
  url: string;
  /** "300308.SZSE" */
  listing: string | null;
  title?: string;
  /** Why there is no listing although the address looks like it. */
  why?: string;
}

/** Addresses of one listing. */
export const pagesOf = (listing: string, urls: readonly string[]): SiteRow[] => urls.map((url) => ({ url, listing }));

/** Addresses without a listing. */
export const noListing = (why: string, urls: readonly string[]): SiteRow[] =>
  urls.map((url) => ({ url, listing: null, why }));

/** An address that does not identify a listing, with the title of its page. */
export const titled = (url: string, title: string, listing: string | null): SiteRow => ({ url, title, listing });
