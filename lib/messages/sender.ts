// Describes who sent a message, from what the browser says about the sender. Nothing in it comes from the message itself.

/** The fields of `runtime.MessageSender` that are used. */
export interface BrowserSender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean } | undefined;
}

export interface Sender {
  /** `extension`: a page of this extension. `page`: a content script, in any frame of any website. */
  kind: 'page' | 'extension';
  /** -1 for an extension page outside a tab, such as the popup. */
  tabId: number;
  /** 0 for the top frame. */
  frameId: number;
  /** The site that mutes and the strip's settings apply to. */
  host: string;
  /** Whether the tab is in a private window. */
  isIncognito: boolean;
}

/** Like `siteOf` in the content scripts: pages without a host, such as files, use the scheme. */
function siteOfUrl(url: string | undefined): string {
  const parsed = URL.parse(url ?? '');
  return parsed ? parsed.hostname || parsed.protocol : '';
}

/**
 * The host that a message of this sender may concern: the tab's. In Firefox, content scripts of subframes do not know the
 * tab's host and use their own (see `siteOf`), so the same host is used here.
 */
export function hostOfSender({ origin, url, frameId = 0, tab }: BrowserSender): string {
  const isOwnHostUsed = import.meta.env.FIREFOX && frameId !== 0;
  // `origin` is that of the parent for an about:blank frame, but "null" for a sandboxed one.
  const ownHost = siteOfUrl(origin) || siteOfUrl(url);
  return isOwnHostUsed ? ownHost : siteOfUrl(tab?.url) || ownHost;
}

/**
 * @param own id and base URL of this extension.
 * @returns `null` for another extension, or a sender without a tab that is no page of this extension.
 */
export function senderOf(sender: BrowserSender, own: { id: string; baseUrl: string }): Sender | null {
  if (sender.id !== own.id) return null;
  const { tab, frameId = 0, origin, url = '' } = sender;
  const ownOrigin = own.baseUrl.replace(/\/$/, '');
  // Older versions of Firefox send no origin.
  const isOwnPage = url.startsWith(`${ownOrigin}/`) && (origin === undefined || origin === ownOrigin);
  if (!isOwnPage && tab?.id === undefined) return null;
  return {
    kind: isOwnPage ? 'extension' : 'page',
    tabId: tab?.id ?? -1,
    frameId,
    host: isOwnPage ? siteOfUrl(url) : hostOfSender(sender),
    isIncognito: tab?.incognito === true,
  };
}
