// Splits the address of a page into decoded parts. Both URL and Location are an Address.

export interface Address {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
}

/** A path and its query parameters. */
export interface Place {
  segments: readonly string[];
  /** By key in lower case; null if a key has two different values. */
  values: ReadonlyMap<string, string | null>;
}

export interface AddressParts extends Place {
  host: string;
  /** The fragment; client-side routers put a path and parameters there. */
  hash: Place;
}

/** Percent-decodes `text`. Returns it unchanged if the encoding is invalid. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // Invalid encoding: compare the text as written.
    return text;
  }
}

function valuesOf(query: string): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    if (at < 1) continue;
    const key = decoded(pair.slice(0, at)).toLowerCase();
    const value = decoded(pair.slice(at + 1).replaceAll('+', ' ')).trim();
    values.set(key, (values.get(key) ?? value) === value && values.get(key) !== null ? value : null);
  }
  return values;
}

/** Drops empty segments, including that of a trailing slash. */
const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean).map(decoded);

/** Parses "#/stock?code=1" and "#code=1". */
function parseHash(hash: string): Place {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  if (at >= 0) return { segments: segmentsOf(text.slice(0, at)), values: valuesOf(text.slice(at + 1)) };
  return text.includes('=')
    ? { segments: [], values: valuesOf(text) }
    : { segments: segmentsOf(text), values: new Map() };
}

/** @returns null if the address is not http(s) on the default port. */
export function partsOf({ protocol, hostname, port, pathname, search, hash }: Address): AddressParts | null {
  if ((protocol !== 'https:' && protocol !== 'http:') || port !== '' || hostname === '') return null;
  return {
    host: hostname.replace(/\.$/, ''),
    segments: segmentsOf(pathname),
    values: valuesOf(search.replace(/^\?/, '')),
    hash: parseHash(hash),
  };
}
