// What is never read, and what does not break a line. Tag names in one string each: this goes into every page.

const unread = new Set(
  'script style noscript template textarea select datalist code kbd samp iframe object canvas audio video math head title desc metadata'.split(
    ' ',
  ),
);

const inline = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup time tspan tt u var wbr'.split(
    ' ',
  ),
);

const isEditable = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
};

/** A form answers every question with its field of that name, if it has one. */
const isForm = (element: Element): boolean => element instanceof HTMLFormElement;

/** Scripts, styles, code, form fields and text being edited. */
export const isUnread = (element: Element): boolean =>
  !isForm(element) && (unread.has(element.localName) || isEditable(element));

/** Whether any ancestor of `node`, itself included, is unread. */
export function isWithinUnread(node: Node): boolean {
  const walker = document.createTreeWalker(document);
  walker.currentNode = node;
  for (let at: Node | null = node; at; at = walker.parentNode()) if (at instanceof Element && isUnread(at)) return true;
  return false;
}

/**
 * By name only: asking the style of every element costs three times the walk itself. A wrong guess either way shows only
 * where a name crosses the element's edge, and there `runsTogether` asks.
 */
export const isInline = (element: Element): boolean =>
  !isForm(element) && (inline.has(element.localName) || element.localName.includes('-'));
