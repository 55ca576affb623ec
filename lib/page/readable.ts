// Whether a document can hold anything to be marked: asked before a lexicon is loaded for it, because most frames of a page
// are pictures and scripts.
import { isCustom, isUnread, possibleHosts } from './skip.ts';
import { observed } from './watch.ts';

const isRead = ({ data, parentElement }: Text): boolean =>
  /\S/.test(data) && parentElement !== null && !isUnread(parentElement);

/** Says yes too often rather than too rarely: whatever may have a root of its own may have text in it. */
function isReadable(): boolean {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (isRead(walker.currentNode as Text)) return true;
  return [...possibleHosts(document)].some((host) => host.shadowRoot || isCustom(host));
}

/** Resolves at once on nearly every page, and in an empty frame when something comes. */
export function whenReadable(): Promise<void> {
  if (isReadable()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isReadable()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, observed);
  });
}
