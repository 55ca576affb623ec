// Exports `siteOf`: the site that settings and muted words apply to.

/**
 * The host of the top frame, for subframes too, because disabling a site or muting a word on it applies to the whole tab.
 * Firefox does not expose the top frame's origin, so a subframe there uses its own origin, which frames created by scripts
 * inherit. Pages without a host, such as files, use the scheme.
 */
export function siteOf(): string {
  // Fast path for top frames: parsing an origin would be slower.
  if (window === window.top && location.hostname) return location.hostname;
  // Not available in Firefox.
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const origin = ancestorOrigins?.[ancestorOrigins.length - 1] ?? self.origin;
  return URL.parse(origin)?.hostname || location.protocol;
}
