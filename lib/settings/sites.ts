// What the user chose for broker sites: links out, own sites, the strip, the panel. A key of its own in storage.local,
// so that ordinary pages neither read it nor start anew when it changes.
export interface SiteSettings {
  /** Ids of sites and templates of own links, in the user's order; null where nothing was chosen. */
  links: string[] | null;
  ownLinks: OwnLink[];
  /** Patterns of addresses, such as https://my.broker.com/quote/{exchange}{code}. */
  ownSites: string[];
  strip: StripMode;
  /** Host names on which no strip comes. */
  stripOffHosts: string[];
  /** The side panel shows the dossier of the stock whose page is in front. */
  isFollowing: boolean;
}

/** Known by its template. */
export interface OwnLink {
  name: string;
  template: string;
}

export const stripModes = ['reported', 'always', 'never'] as const;
/** Where a report speaks of the page's stock; on every stock's page; nowhere. */
export type StripMode = (typeof stripModes)[number];

export const defaultSites: SiteSettings = {
  links: null,
  ownLinks: [],
  ownSites: [],
  strip: 'reported',
  stripOffHosts: [],
  isFollowing: true,
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.filter(isText))] : []);

const isOwnLink = (value: unknown): value is OwnLink =>
  typeof value === 'object' &&
  value !== null &&
  isText((value as Partial<OwnLink>).name) &&
  isText((value as Partial<OwnLink>).template);

/** Reads a stored value of any age: what is missing or of a wrong type takes its default, the rest is kept. */
export function parseSites(stored: unknown): SiteSettings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { links, ownLinks, strip } = raw;
  return {
    links: Array.isArray(links) ? textsOf(links) : null,
    ownLinks: Array.isArray(ownLinks) ? ownLinks.filter(isOwnLink) : [],
    ownSites: textsOf(raw['ownSites']),
    strip: stripModes.includes(strip as StripMode) ? (strip as StripMode) : defaultSites.strip,
    stripOffHosts: textsOf(raw['stripOffHosts']),
    isFollowing: raw['isFollowing'] !== false,
  };
}
