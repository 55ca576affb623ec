/** An address, and the listing its page is about; null where it is about none. */
export interface SiteRow {
  url: string;
  /** "300308.SZSE" */
  listing: string | null;
  title?: string;
  /** Why there is none, where the address looks as if there were. */
  why?: string;
}

/** Addresses of one listing. */
export const pagesOf = (listing: string, urls: readonly string[]): SiteRow[] => urls.map((url) => ({ url, listing }));

/** Addresses of no listing. */
export const nobodys = (why: string, urls: readonly string[]): SiteRow[] =>
  urls.map((url) => ({ url, listing: null, why }));

/** An address that does not tell, with the title its page has. */
export const titled = (url: string, title: string, listing: string | null): SiteRow => ({ url, title, listing });
