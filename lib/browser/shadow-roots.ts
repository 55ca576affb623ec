// Shadow roots of the page's elements, closed ones included: content scripts of both browsers may reach them.
import { browser } from 'wxt/browser';

/** Elements that can have a root of the page's own. Media elements and fields have the browser's, which are not for us. */
const hostNames = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || !hostNames.test(element.localName)) return null;
  const dom = browser.dom as typeof browser.dom | undefined;
  return dom ? dom.openOrClosedShadowRoot(element) : element.shadowRoot;
}
