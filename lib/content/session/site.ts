// Which site a page is of.

/**
 * The host of the tab's own page, for a frame within it too: to switch a site off, or to mute a word on it, is meant for all
 * that the tab shows. Where the browser does not tell a frame (Firefox), the frame's own origin, which one made by script
 * has from its maker. A page without a host (a file) has its scheme.
 */
export function siteOf(): string {
  // Parsing an origin for it would be slower, and nearly every page is of this kind.
  if (window === window.top && location.hostname) return location.hostname;
  // Chrome knows it, Firefox does not.
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const origin = ancestorOrigins?.[ancestorOrigins.length - 1] ?? self.origin;
  return URL.parse(origin)?.hostname || location.protocol;
}
