// The address of a page in the parts that sites tell their listings by, decoded. A URL and a Location are both one.

export interface Address {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
}

/** A path and the values that hang on it. */
export interface Place {
  segments: readonly string[];
  /** By key in lower case; null where a key comes twice with different values. */
  values: ReadonlyMap<string, string | null>;
}

export interface AddressParts extends Place {
  host: string;
  /** What is behind the #, where routers write paths and values too. */
  hash: Place;
}

/** As an address is compared; what is badly encoded stays as it is. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
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

/** Empty segments, those of a slash at the end too, say nothing. */
const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean).map(decoded);

/** "#/stock?code=1" and "#code=1". */
function hashPlace(hash: string): Place {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  if (at >= 0) return { segments: segmentsOf(text.slice(0, at)), values: valuesOf(text.slice(at + 1)) };
  return text.includes('=')
    ? { segments: [], values: valuesOf(text) }
    : { segments: segmentsOf(text), values: new Map() };
}

/** @returns null for what is no web page on its scheme's own port. */
export function partsOf({ protocol, hostname, port, pathname, search, hash }: Address): AddressParts | null {
  if ((protocol !== 'https:' && protocol !== 'http:') || port !== '' || hostname === '') return null;
  return {
    host: hostname.replace(/\.$/, ''),
    segments: segmentsOf(pathname),
    values: valuesOf(search.replace(/^\?/, '')),
    hash: hashPlace(hash),
  };
}
