// Whether a document can hold anything to be marked: asked before anything is loaded for it, because most frames of a page
// are pictures and scripts.
import { rareHosts, unreadNames } from './elements.ts';
import { observed } from './mutations.ts';

/**
 * Text outside of scripts and the like, and custom elements. One native call: the first element of each kind that a script
 * touches costs the frame 0.03 ms.
 */
const contentPath = `//text()[normalize-space() and not(${unreadNames
  .split(',')
  .map((name) => `parent::${name}`)
  .join(' or ')})] | //*[contains(local-name(), '-')]`;

/** Rather true too often than false: whatever may have a shadow root may have text in it. */
function isReadable(): boolean {
  // By the prototype: a form answers `document.evaluate` with its field of that name.
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

/** Resolves at once on nearly every page, and in an empty frame when something comes. @returns whether it waited. */
export async function whenReadable(): Promise<boolean> {
  // The top document hardly ever lacks text, so it is not checked.
  if (window === window.top || isReadable()) return false;
  do await nextChange();
  while (!isReadable());
  return true;
}
