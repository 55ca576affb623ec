// Whether a document can hold anything to be marked: asked before a lexicon is loaded for it, because most frames of a page
// are pictures and scripts.
import { isCustom, isUnread, possibleHosts } from './skip.ts';
import { observed } from './watch.ts';

/** Says yes too often rather than too rarely: whatever may have a root of its own may have text in it. */
function isReadable(): boolean {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (/\S/.test(data) && parentElement && !isUnread(parentElement)) return true;
  }
  return [...possibleHosts(document)].some((host) => host.shadowRoot || isCustom(host));
}

/** Something on the page changed. */
const change = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document, observed);
  });

/** Resolves at once on nearly every page, and in an empty frame when something comes. */
export async function whenReadable(): Promise<void> {
  while (!isReadable()) await change();
}
