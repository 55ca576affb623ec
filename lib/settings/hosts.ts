// Parses a site that the user typed or pasted.

/**
 * Normalizes to a host name: "https://xueqiu.com/S/SZ300308", "xueqiu.com:443" and " XueQiu.com " give "xueqiu.com".
 * @returns `null` if the text is not a site.
 */
export function hostOf(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const host = url.hostname;
  // A single word could be a host of the local network, but usually it was meant for the search box.
  return host === 'localhost' || host.startsWith('[') || /^[^.]+(?:\.[^.]+)+$/.test(host) ? host : null;
}
