// Exports `whenReadable`: waits until a document has text to read. Called before anything else is loaded, because most
// frames contain only pictures and scripts.
import { rareHosts, unreadNames } from './elements.ts';
import { observed } from './mutations.ts';

/**
 * Matches text outside of unread elements, and custom elements. One native call, because the first access to an element of
 * each kind takes 0.03 ms.
 */
const contentPath = `//text()[normalize-space() and not(${unreadNames
  .split(',')
  .map((name) => `parent::${name}`)
  .join(' or ')})] | //*[contains(local-name(), '-')]`;

/** May return true for a document without text, because any shadow root may contain text. */
function isReadable(): boolean {
  // Called via the prototype, because a named form can shadow `document.evaluate`.
  const own = Document.prototype;
  if (own.evaluate.call(document, contentPath, document, null, XPathResult.BOOLEAN_TYPE, null).booleanValue)
    return true;
  for (const host of own.querySelectorAll.call(document, rareHosts)) if (host.shadowRoot) return true;
  return false;
}

const nextChange = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document, observed);
  });

/** Resolves at once on nearly every page; in an empty frame, when content is added. @returns whether it waited. */
export async function whenReadable(): Promise<boolean> {
  // The top document hardly ever lacks text, so it is not checked.
  if (window === window.top || isReadable()) return false;
  do await nextChange();
  while (!isReadable());
  return true;
}
