// Site 网站: one row of the table. Its patterns are both read (address → listing) and written (listing → address).
import type { Bilingual } from '../model/ids.ts';

/**
 * Patterns are "host/path?key=value#hash" with one hole that names a notation by an example ("{SZ300308}", see
 * notations.ts). "*" is anything in one segment, "/**" at the end any more of them. A host "*.x.com" is x.com and all
 * below it; "(www.)x.com" is the same, but links go to www.x.com. "http://" before it where there is no https.
 */
export interface Site {
  id: string;
  name: Bilingual;
  /** Read, and the first that can write a listing is the link to it. */
  links: readonly string[];
  /** Only read: forums, company data, other forms of the same page. */
  reads?: readonly string[];
  /** Pages of one company whose address does not say which: their title does. Without a hole. */
  titled?: readonly string[];
  /** Hosts whose addresses we cannot read: there the title of a quote page is believed, and no other. */
  hosts?: readonly string[];
  /** Where only this part of its hosts is about stocks ("/finance"): elsewhere nothing of ours is put into a page. */
  within?: string;
}
