// Whether a document can hold anything to be marked: asked before anything is loaded for it, because most frames of a page
// are pictures and scripts.
import { findHosts, isCustom, isUnread } from './skip.ts';
import { observed } from './watch.ts';

/** Rather true too often than false: whatever may have a shadow root may have text in it. */
function isReadable(): boolean {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (/\S/.test(data) && parentElement && !isUnread(parentElement)) return true;
  }
  return [...findHosts(document)].some((host) => host.shadowRoot || isCustom(host));
}

const nextChange = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document, observed);
  });

/** Resolves at once on nearly every page, and in an empty frame when something comes. */
export async function whenReadable(): Promise<void> {
  while (!isReadable()) await nextChange();
}
