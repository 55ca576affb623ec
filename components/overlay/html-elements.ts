// HTML elements in documents of every kind. Imported before React, which makes an element as it is loaded.

const xhtml = 'http://www.w3.org/1999/xhtml';

// In SVG and other XML documents `createElement` makes elements without a namespace, and React calls nothing else. Replaced
// in the extension's own world only: the page's scripts keep theirs.
if (!(document.createElement('div') instanceof HTMLElement)) {
  document.createElement = (name: string) => document.createElementNS(xhtml, name);
}
