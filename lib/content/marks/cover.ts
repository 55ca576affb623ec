// What stands in front of a word, by hit tests: exports `coverAt` for one point, `isCoveredForGood` for lists of mentions.
// Hit tests pass through what has `pointer-events: none`. That is mostly watermarks and decoration, which a person sees
// through too, and no other way to ask leaves the page as it is.
import { flatParentOf, flatPathOf, isRenderedIn } from './flat-tree.ts';
import { alphaOf, isBlankImage } from './color.ts';
import { createOpacities, hasInk } from './ink.ts';
import type { Bounds } from './clip.ts';

/** `element` hides the word; `missed`: the word's element is not at the point at all, being clipped, inert or turned away. */
export type Cover = { element: Element } | 'missed' | null;

/** A hover tint or a shadow lets text through; a dialog's backdrop does not leave it in reach. */
const leastAlpha = 0.2;

/** For lists: text behind a backdrop is still read. */
const leastOpaque = 0.8;

interface Point {
  x: number;
  y: number;
}

export const centerOf = ({ left, top, right, bottom }: Bounds): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

const isAt = ({ x, y }: Point, { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

const replaced = /^(?:canvas|video|iframe|frame|embed|object)$/;
const fields = /^(?:input|select|textarea|progress|meter)$/;

function alphaOfBackground(style: CSSStyleDeclaration): number {
  if (style.backgroundClip.includes('text')) return 0;
  return isBlankImage(style.backgroundImage) ? alphaOf(style.backgroundColor) : 1;
}

function isOnBorder(element: Element, style: CSSStyleDeclaration, { x, y }: Point): boolean {
  const box = element.getBoundingClientRect();
  const edges = [
    [x - box.left, style.borderLeftWidth, style.borderLeftColor],
    [box.right - x, style.borderRightWidth, style.borderRightColor],
    [y - box.top, style.borderTopWidth, style.borderTopColor],
    [box.bottom - y, style.borderBottomWidth, style.borderBottomColor],
  ] as const;
  // What overflows the element is hit outside its box.
  if (edges.some(([distance]) => distance < 0)) return false;
  return edges.some(([distance, width, color]) => distance < parseFloat(width) && alphaOf(color) >= leastAlpha);
}

function hasTextAt(element: Element, point: Point): boolean {
  return [...element.childNodes].some((node) => {
    if (!(node instanceof Text) || !/\S/.test(node.data)) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].some((rect) => isAt(point, rect));
  });
}

/** A positioned `::before` or `::after` as large as its element. Where a smaller one stands cannot be asked. */
function alphaOfPseudo(element: Element, { width, height }: DOMRect): number {
  const alphas = (['::before', '::after'] as const).map((name) => {
    const style = getComputedStyle(element, name);
    if (style.content === 'none' || style.content === 'normal') return 0;
    if ((style.position !== 'absolute' && style.position !== 'fixed') || parseInt(style.zIndex, 10) < 0) return 0;
    const isLarge = parseFloat(style.width) >= width * 0.9 && parseFloat(style.height) >= height * 0.9;
    return isLarge ? alphaOfBackground(style) * Number(style.opacity) : 0;
  });
  return Math.max(...alphas);
}

/** Alpha of what the element itself paints at the point, without what is rendered in it. */
function paintAt(element: Element, point: Point): number {
  const style = getComputedStyle(element);
  const opacity = createOpacities()(element);
  if (style.visibility !== 'visible' || opacity < leastAlpha) return 0;
  const name = element.localName;
  const isImage = element instanceof HTMLImageElement && element.complete && element.naturalWidth > 1;
  const isShape = element instanceof SVGGraphicsElement && !(element instanceof SVGSVGElement);
  const isField = fields.test(name) && style.appearance !== 'none';
  const hasText = (): boolean => hasInk(element, style) && hasTextAt(element, point);
  const isSolid =
    isImage || isShape || isField || replaced.test(name) || isOnBorder(element, style, point) || hasText();
  if (isSolid) return opacity;
  const hasBackdrop = (style.backdropFilter || 'none') !== 'none';
  const background = hasBackdrop ? 1 : alphaOfBackground(style);
  return opacity * Math.max(background, alphaOfPseudo(element, element.getBoundingClientRect()));
}

/** The document's canvas paints their backgrounds, beneath everything. */
const isCanvasRoot = (element: Element): boolean => element === document.documentElement || element === document.body;

function paints(element: Element, point: Point, least: number): boolean {
  if (isCanvasRoot(element)) return false;
  if (paintAt(element, point) >= least) return true;
  const shadow = element.shadowRoot;
  if (!shadow) return false;
  const inner = shadow.elementsFromPoint(point.x, point.y).filter((one) => one.getRootNode() === shadow);
  return inner.some((one) => paints(one, point, least));
}

/** What is in front of `own` among the elements of one tree; undefined if `own` is not met at the point. */
function coverIn(root: Document | ShadowRoot, own: Element, point: Point, least: number): Element | null | undefined {
  for (const element of root.elementsFromPoint(point.x, point.y)) {
    if (element === own) return alphaOfPseudo(own, own.getBoundingClientRect()) >= least ? own : null;
    if (!isRenderedIn(own, element)) {
      if (paints(element, point, least)) return element;
      continue;
    }
    // An element in front of what is rendered in it: its shadow tree covers a slot, its pseudo-element covers its content,
    // or the content has a negative z-index.
    const shadow = element.shadowRoot;
    const inner = shadow?.elementsFromPoint(point.x, point.y).find((one) => one.getRootNode() === shadow);
    if (inner && !isRenderedIn(own, inner) && paints(inner, point, least)) return inner;
    if (!inner && !isCanvasRoot(element) && paintAt(element, point) >= least) return element;
  }
  return undefined;
}

/** The innermost element around the text that hit tests find. */
function testedElement(node: Text): Element | null {
  let at = flatParentOf(node);
  const isTested = ({ pointerEvents, display }: CSSStyleDeclaration): boolean =>
    pointerEvents !== 'none' && display !== 'contents';
  while (at && !isTested(getComputedStyle(at))) at = flatParentOf(at);
  return at;
}

/** What hides the text at a point of the viewport that is in one of its boxes. */
export function coverAt(node: Text, point: Point, least = leastAlpha): Cover {
  let own = testedElement(node);
  while (own) {
    const root = own.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return 'missed';
    const cover = coverIn(root, own, point, least);
    if (cover === undefined) return 'missed';
    if (cover) return { element: cover };
    // Firefox lists a shadow root's own elements only, so each tree is asked.
    own = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** It stays while the page scrolls: a header, a dialog, a backdrop. */
const isPinned = (element: Element): boolean =>
  [...flatPathOf(element)].some((at) => /fixed|sticky/.test(getComputedStyle(at).position));

function coversScreen(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return (
    left <= innerWidth * 0.05 && top <= innerHeight * 0.05 && right >= innerWidth * 0.95 && bottom >= innerHeight * 0.95
  );
}

/** Whether no scrolling would uncover the text, of which `part` shows but for what is in front of it. */
export function isCoveredForGood(node: Text, part: Bounds): boolean {
  const cover = coverAt(node, centerOf(part), leastOpaque);
  // A modal dialog takes all else out of hit tests, not out of sight.
  if (cover === 'missed') return document.querySelector(':modal') === null;
  return cover !== null && (!isPinned(cover.element) || coversScreen(cover.element));
}
