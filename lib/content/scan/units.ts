// Splits a page into units: siblings with a few thousand characters of text, asked at once whether they may hold a mention.
// A node that a script touches costs an object, so that few nodes are touched: a unit's text comes from one native call.
import { childNodesOf, isLeaf, isUnread, kindOf, textOf, type Container } from './elements.ts';

/** Siblings from `first` to `last`, children of `parent`. */
export interface Unit {
  parent: Node;
  first: ChildNode;
  last: ChildNode;
}

export interface UnitHooks {
  /** Whether a text, of one or several blocks, may hold a mention. */
  hasCandidate: (text: string) => boolean;
  found: (unit: Unit) => void;
}

/** An element with more elements below it than this is split; a smaller one is read as it is. */
const manyElements = 160;
const isLarge = (node: Node): boolean =>
  node instanceof Element && Element.prototype.getElementsByTagName.call(node, '*')[manyElements] !== undefined;

/** A unit's text is about this long, in characters. */
const shortText = 1500;
const longText = 4000;
const mostSiblings = 64;
/** Where a parent has no more children than this, each is asked for its kind and size. */
const fewChildren = 128;

/** Text that is longer is asked in parts of this length, so that a slice can end in between. */
export const partLength = 16_000;
/** How much two parts share: longer than any name or code with the gaps inside it. */
export const partOverlap = 200;

/** Whether the node's text belongs to the text around it: between two such nodes no unit may end. */
const isPhrasing = (node: Node): boolean =>
  node instanceof Text || (node instanceof Element && kindOf(node) === 'inline');

let range: Range | undefined;

/** The text of two siblings and of everything between them. */
export function textBetween(first: Node, last: Node): string {
  if (first === last) return textOf(first);
  range ??= document.createRange();
  // Boundaries inside the two nodes: for one before or after a node the browser counts its siblings.
  range.selectNodeContents(last);
  range.setStart(first, 0);
  const text = range.toString();
  // A live range taxes every change of the page: it goes back to where nothing changes.
  range.selectNodeContents(document.createTextNode(''));
  return text;
}

/** Whether some part of the text may hold a mention. Pauses between the parts of a long text. */
export function* askText(text: string, hasCandidate: UnitHooks['hasCandidate']): Generator<void, boolean> {
  if (text.length < 2) return false;
  for (let from = 0; from < text.length; from += partLength) {
    if (from > 0) yield;
    const part = text.length <= partLength ? text : text.slice(from, from + partLength + partOverlap);
    if (hasCandidate(part)) return true;
  }
  return false;
}

/** The text of a container without that of the blocks inside it. */
export function ownTextOf(container: Container): string {
  if (container instanceof Element && isLeaf(container)) return textOf(container);
  let text = '';
  for (const node of childNodesOf(container)) text += isPhrasing(node) ? textOf(node) : '\n';
  return text;
}

/** Asks everything below `container`, itself included. Pauses after each unit. */
export function* findUnits(container: Container, hooks: UnitHooks): Generator<void> {
  const parent = container.parentNode;
  if (parent && !isLarge(container)) {
    const whole = container as Element;
    if (yield* askText(textOf(container), hooks.hasCandidate)) hooks.found({ parent, first: whole, last: whole });
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
      if (isLarge(first)) {
        yield* findUnitsAmong(first, hooks);
        at++;
        continue;
      }
      const most = end;
      end = at + 1;
      while (end < most && !(nodes[end] instanceof Element && isUnread(nodes[end] as Element)) && !isLarge(nodes[end]!))
        end++;
    }
    while (end < count && isPhrasing(nodes[end - 1]!) && isPhrasing(nodes[end]!)) end++;
    const last = nodes[end - 1]!;
    const text = textBetween(first, last);
    at = end;
    if (text.length < shortText) size = Math.min(mostSiblings, size * 2);
    else if (text.length > longText) size = Math.max(1, size >> 1);
    if (yield* askText(text, hooks.hasCandidate)) hooks.found({ parent, first, last });
    yield;
  }
}
