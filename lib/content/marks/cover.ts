// Finds what covers a word, by hit tests: exports `coverAt` for one point and `isCoveredForGood` for lists of mentions.
// Hit tests ignore elements with `pointer-events: none`. Those are mostly watermarks and decoration, which a person sees
// through as well, and no other test leaves the page unchanged.
import { flatParentOf, flatPathOf, isRenderedIn } from './flat-tree.ts';
import { alphaOf, isBlankImage } from './color.ts';
import { createOpacities, hasVisibleColor } from './opacity.ts';
import type { Bounds } from './clip.ts';

/** `element` covers the word. `missed`: the word's element is not hit at the point (clipped, inert or turned away). */
export type Cover = { element: Element } | 'missed' | null;

/** Above the alpha of a hover tint or a shadow, below that of a dialog's backdrop. */
const leastAlpha = 0.2;

/** For lists. Text behind a backdrop is still readable. */
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
  // Overflowing content is hit outside the element's box.
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

/** Alpha of a positioned `::before` or `::after` as large as its element. The position of a smaller one is not available. */
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

/** Alpha of what the element itself paints at the point, without its content. */
function paintAt(element: Element, point: Point): number {
  const style = getComputedStyle(element);
  const opacity = createOpacities()(element);
  if (style.visibility !== 'visible' || opacity < leastAlpha) return 0;
  const name = element.localName;
  const isImage = element instanceof HTMLImageElement && element.complete && element.naturalWidth > 1;
  const isShape = element instanceof SVGGraphicsElement && !(element instanceof SVGSVGElement);
  const isField = fields.test(name) && style.appearance !== 'none';
  const hasText = (): boolean => hasVisibleColor(element, style) && hasTextAt(element, point);
  const isSolid =
    isImage || isShape || isField || replaced.test(name) || isOnBorder(element, style, point) || hasText();
  if (isSolid) return opacity;
  const hasBackdrop = (style.backdropFilter || 'none') !== 'none';
  const background = hasBackdrop ? 1 : alphaOfBackground(style);
  return opacity * Math.max(background, alphaOfPseudo(element, element.getBoundingClientRect()));
}

/** Their backgrounds are painted on the document's canvas, below everything else. */
const isCanvasRoot = (element: Element): boolean => element === document.documentElement || element === document.body;

function paints(element: Element, point: Point, least: number): boolean {
  if (isCanvasRoot(element)) return false;
  if (paintAt(element, point) >= least) return true;
  const shadow = element.shadowRoot;
  if (!shadow) return false;
  const inner = shadow.elementsFromPoint(point.x, point.y).filter((one) => one.getRootNode() === shadow);
  return inner.some((one) => paints(one, point, least));
}

/** The element of one tree that covers `own`; null if none does, undefined if `own` is not hit at the point. */
function coverIn(root: Document | ShadowRoot, own: Element, point: Point, least: number): Element | null | undefined {
  for (const element of root.elementsFromPoint(point.x, point.y)) {
    if (element === own) return alphaOfPseudo(own, own.getBoundingClientRect()) >= least ? own : null;
    if (!isRenderedIn(own, element)) {
      if (paints(element, point, least)) return element;
      continue;
    }
    // An element can cover its own content: its shadow tree covers a slot, its pseudo-element covers the content, or the
    // content has a negative z-index.
    const shadow = element.shadowRoot;
    const inner = shadow?.elementsFromPoint(point.x, point.y).find((one) => one.getRootNode() === shadow);
    if (inner && !isRenderedIn(own, inner) && paints(inner, point, least)) return inner;
    if (!inner && !isCanvasRoot(element) && paintAt(element, point) >= least) return element;
  }
  return undefined;
}

/** The innermost element around the text that takes part in hit tests. */
function testedElement(node: Text): Element | null {
  let at = flatParentOf(node);
  const isTested = ({ pointerEvents, display }: CSSStyleDeclaration): boolean =>
    pointerEvents !== 'none' && display !== 'contents';
  while (at && !isTested(getComputedStyle(at))) at = flatParentOf(at);
  return at;
}

/** What covers the text at a point inside one of its boxes, in viewport coordinates. */
export function coverAt(node: Text, point: Point, least = leastAlpha): Cover {
  let own = testedElement(node);
  while (own) {
    const root = own.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return 'missed';
    const cover = coverIn(root, own, point, least);
    if (cover === undefined) return 'missed';
    if (cover) return { element: cover };
    // In Firefox, elementsFromPoint of a shadow root lists only the root's own elements, so every tree is tested.
    own = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether the element stays in place while the page scrolls, such as a header, a dialog or a backdrop. */
const isPinned = (element: Element): boolean =>
  [...flatPathOf(element)].some((at) => /fixed|sticky/.test(getComputedStyle(at).position));

function coversScreen(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return (
    left <= innerWidth * 0.05 && top <= innerHeight * 0.05 && right >= innerWidth * 0.95 && bottom >= innerHeight * 0.95
  );
}

/** Whether the text stays covered wherever the page scrolls. @param part the part of the text that is not clipped. */
export function isCoveredForGood(node: Text, part: Bounds): boolean {
  const cover = coverAt(node, centerOf(part), leastOpaque);
  // A modal dialog excludes everything else from hit tests, but the text may still be visible.
  if (cover === 'missed') return document.querySelector(':modal') === null;
  return cover !== null && (!isPinned(cover.element) || coversScreen(cover.element));
}
