// Gets shadow roots of page elements, including closed ones, which content scripts may access in both browsers.
import { browser } from 'wxt/browser';

/** Elements to which a page can attach a shadow root. Media elements and inputs have internal roots of the browser. */
const hostNames = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || !hostNames.test(element.localName)) return null;
  const dom = browser.dom as typeof browser.dom | undefined;
  if (dom) return dom.openOrClosedShadowRoot(element);
  // Firefox has a property of elements instead of the API.
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot === undefined ? element.shadowRoot : openOrClosedShadowRoot;
}
