// A site as people write it, by hand or from the address bar.

/**
 * The host name, as pages have it: "https://xueqiu.com/S/SZ300308", "xueqiu.com:443", " XueQiu.com " are xueqiu.com.
 * Null for what names no site.
 */
export function hostOf(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const host = url.hostname;
  // A single word would be a machine of the own network; most often it is a name that was meant for the search.
  return host === 'localhost' || host.startsWith('[') || /^[^.]+(?:\.[^.]+)+$/.test(host) ? host : null;
}
