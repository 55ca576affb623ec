// Whether a document can hold anything to be marked: asked before anything is loaded for it, because most frames of a page
// are pictures and scripts.
import { findHosts, findRareHosts, isCustom, isUnreadByName } from './elements.ts';
import { observed } from './mutations.ts';

/** Rather true too often than false: whatever may have a shadow root may have text in it. */
function isReadable(): boolean {
  // A form may answer `document.body` with its field of that name; a document without a body is read from its root.
  const { body } = document as { body: unknown };
  const walker = document.createTreeWalker(body instanceof HTMLElement ? body : document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const { parentElement } = text;
    if (parentElement && !isUnreadByName(parentElement) && /\S/.test(text.data)) return true;
  }
  return (
    [...findHosts(document)].some((host) => host.shadowRoot || isCustom(host)) ||
    [...findRareHosts(document)].some((host) => host.shadowRoot)
  );
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
