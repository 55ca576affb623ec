// Site 网站: one row of the site table. Its patterns are used to read (address → listing) and to write (listing → address).
import type { Bilingual } from '../model/ids.ts';

/**
 * Patterns have the form "host/path?key=value#hash" with one hole that names a notation by an example ("{SZ300308}", see
 * notations.ts). "*" matches anything in one segment, "/**" at the end any further segments. The host "*.x.com" matches
 * x.com and its subdomains; "(www.)x.com" does too, but links go to www.x.com. "http://" marks sites without https.
 */
export interface Site {
  id: string;
  name: Bilingual;
  /** Read and written. The first pattern that can write a listing is the link. */
  links: readonly string[];
  /** Only read: forums, company data, alternative addresses. */
  reads?: readonly string[];
  /** Pages about one company that only their title identifies. Without a hole. */
  titled?: readonly string[];
  /** Hosts whose addresses do not identify a listing: only titles of quote pages are trusted. */
  hosts?: readonly string[];
  /** The path of the part of the hosts that is about stocks ("/finance"). The strip is not injected elsewhere. */
  within?: string;
}
