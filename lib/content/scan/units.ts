// Splits a page into units: siblings with a few thousand characters of text that are tested together for a mention. The
// text of a unit comes from one native call, because each node that a script accesses allocates a wrapper object.
import { childNodesOf, isLeaf, isUnread, kindOf, textOf, type Container } from './elements.ts';

/** Siblings from `first` to `last`, children of `parent`. */
export interface Unit {
  parent: Node;
  first: ChildNode;
  last: ChildNode;
}

export interface UnitHooks {
  /** Whether a text of one or several blocks may contain a mention. */
  hasCandidate: (text: string) => boolean;
  found: (unit: Unit) => void;
}

/** An element with more descendants than this is split; a smaller one is read as a whole, unless it has a long script. */
const manyElements = 160;
const isLarge = (node: Node): boolean =>
  node instanceof Element && Element.prototype.getElementsByTagName.call(node, '*')[manyElements] !== undefined;

/** Elements whose text is never read, although it is part of the text of the elements around them. */
const unreadText = 'script,style,noscript';
/** Testing a shorter script takes less time than splitting a unit. */
const longUnread = 8000;

/** On half of all pages, scripts in the body have more text than everything else there. */
const hasLongUnread = (node: Node): boolean =>
  node instanceof Element &&
  [...Element.prototype.querySelectorAll.call(node, unreadText)].some(
    ({ firstChild }) => firstChild instanceof Text && firstChild.length > longUnread,
  );

/** Whether the parts of the node are tested one by one. */
const isSplit = (node: Node): boolean => isLarge(node) || hasLongUnread(node);

/** Target length of a unit's text, in characters. */
const shortText = 1500;
const longText = 4000;
const mostSiblings = 64;
/** If a parent has at most this many children, the kind and size of each is checked. */
const fewChildren = 128;

/** Longer text is tested in parts of this length, so that a slice can end in between. */
export const partLength = 16_000;
/** The overlap of two parts. Longer than any name or code with gaps inside it. */
export const partOverlap = 200;

/** Whether the node's text continues the text around it. A unit must not end between two such nodes. */
const isPhrasing = (node: Node): boolean =>
  node instanceof Text || (node instanceof Element && kindOf(node) === 'inline');

let range: Range | undefined;

/** The text from one sibling to another, both included. */
export function textBetween(first: Node, last: Node): string {
  if (first === last) return textOf(first);
  range ??= document.createRange();
  // The boundaries are inside the two nodes: for a boundary beside a node, the browser would count its siblings.
  range.selectNodeContents(last);
  range.setStart(first, 0);
  const text = range.toString();
  // Moves the range out of the page, because the browser updates live ranges on every DOM change.
  range.selectNodeContents(document.createTextNode(''));
  return text;
}

/** Whether the text may contain a mention. Yields between the parts of a long text. */
export function* testText(text: string, hasCandidate: UnitHooks['hasCandidate']): Generator<void, boolean> {
  if (text.length < 2) return false;
  for (let from = 0; from < text.length; from += partLength) {
    if (from > 0) yield;
    const part = text.length <= partLength ? text : text.slice(from, from + partLength + partOverlap);
    if (hasCandidate(part)) return true;
  }
  return false;
}

/** The text of a container without that of inner blocks. */
export function ownTextOf(container: Container): string {
  if (container instanceof Element && isLeaf(container)) return textOf(container);
  let text = '';
  for (const node of childNodesOf(container)) text += isPhrasing(node) ? textOf(node) : '\n';
  return text;
}

/** Finds the units with candidates in and below `container`. Yields after each unit. */
export function* findUnits(container: Container, hooks: UnitHooks): Generator<void> {
  const parent = container.parentNode;
  if (parent && !isSplit(container)) {
    const whole = container as Element;
    if (yield* testText(textOf(container), hooks.hasCandidate)) hooks.found({ parent, first: whole, last: whole });
  } else yield* findUnitsAmong(container, hooks);
}

function* findUnitsAmong(parent: Node, hooks: UnitHooks): Generator<void> {
  const nodes = childNodesOf(parent);
  let size = mostSiblings >> 2;
  for (let at = 0; at < nodes.length;) {
    const count = nodes.length;
    const first = nodes[at]!;
    let end = Math.min(at + size, count);
    if (count <= fewChildren) {
      if (first instanceof Element && isUnread(first)) {
        at++;
        continue;
      }
      if (isSplit(first)) {
        yield* findUnitsAmong(first, hooks);
        at++;
        continue;
      }
      const most = end;
      end = at + 1;
      while (end < most && !(nodes[end] instanceof Element && isUnread(nodes[end] as Element)) && !isSplit(nodes[end]!))
        end++;
    }
    while (end < count && isPhrasing(nodes[end - 1]!) && isPhrasing(nodes[end]!)) end++;
    const last = nodes[end - 1]!;
    const text = textBetween(first, last);
    at = end;
    if (text.length < shortText) size = Math.min(mostSiblings, size * 2);
    else if (text.length > longText) size = Math.max(1, size >> 1);
    if (yield* testText(text, hooks.hasCandidate)) hooks.found({ parent, first, last });
    yield;
  }
}
