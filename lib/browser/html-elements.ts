// Patches `document.createElement` for XML documents. Must be imported before anything creates an element.

const xhtml = 'http://www.w3.org/1999/xhtml';

// In SVG and other XML documents, `createElement` creates elements without namespace. Only the extension's isolated world
// is patched, not the page.
if (!(document.createElement('div') instanceof HTMLElement)) {
  document.createElement = (name: string) => document.createElementNS(xhtml, name);
}
