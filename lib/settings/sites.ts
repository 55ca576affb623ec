// Settings for broker sites: external links, custom sites, strip, side panel. They have their own key, so that
// other pages do not restart when they change.
import { withoutBidiControls } from '../model/bidi.ts';

export interface SiteSettings {
  /** Ids of sites and templates of custom links, in the user's order; `null` for the default. */
  links: string[] | null;
  ownLinks: OwnLink[];
  /** URL patterns such as https://my.broker.com/quote/{exchange}{code}. */
  ownSites: string[];
  strip: StripMode;
  /** Host names of sites without the strip. */
  stripOffHosts: string[];
  /** The side panel follows the quote page in the active tab. */
  isFollowing: boolean;
}

/** Identified by its template. */
export interface OwnLink {
  name: string;
  template: string;
}

export const stripModes = ['reported', 'always', 'never'] as const;
/** `reported`: only on quote pages of companies with coverage. */
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

export const longestLinkName = 24;

/** A tampered backup may contain names and addresses that are displayed as others. */
const plainLink = ({ name, template }: OwnLink): OwnLink => ({
  name: withoutBidiControls(name).slice(0, longestLinkName).toWellFormed(),
  template: withoutBidiControls(template),
});

const isOwnLink = (value: unknown): value is OwnLink =>
  typeof value === 'object' &&
  value !== null &&
  isText((value as Partial<OwnLink>).name) &&
  isText((value as Partial<OwnLink>).template);

/** Parses a stored value of any version: missing or invalid fields get their defaults. */
export function parseSites(stored: unknown): SiteSettings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { links, ownLinks, strip } = raw;
  return {
    links: Array.isArray(links) ? textsOf(links).map(withoutBidiControls) : null,
    ownLinks: Array.isArray(ownLinks) ? ownLinks.filter(isOwnLink).map(plainLink).filter(isOwnLink) : [],
    ownSites: textsOf(raw['ownSites']),
    strip: stripModes.includes(strip as StripMode) ? (strip as StripMode) : defaultSites.strip,
    stripOffHosts: textsOf(raw['stripOffHosts']),
    isFollowing: raw['isFollowing'] !== false,
  };
}
