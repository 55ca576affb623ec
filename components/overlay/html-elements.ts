// Patches two methods of `document` for React. Must be imported before React, which creates an element on load. Only the
// extension's isolated world is patched, not the page.

const xhtml = 'http://www.w3.org/1999/xhtml';

// In SVG and other XML documents, `createElement` creates elements without namespace, and React uses no other method.
if (!(document.createElement('div') instanceof HTMLElement)) {
  document.createElement = (name: string) => document.createElementNS(xhtml, name);
}

const { addEventListener } = Document.prototype;

// React observes `selectionchange` on the document and follows `parentNode` from the target. In a page's form that has a
// field of that name, this never ends. Overlays have no text fields, so nothing needs the event.
document.addEventListener = (...[type, ...rest]: Parameters<Document['addEventListener']>) => {
  if (type !== 'selectionchange') addEventListener.call(document, type, ...rest);
};
