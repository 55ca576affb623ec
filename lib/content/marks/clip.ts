// Exports `createClips`: computes the part of a box that is visible after all ancestors have clipped it.
import type { Bounds } from './bounds.ts';
import { flatParentOf } from './flat-tree.ts';

export type { Bounds } from './bounds.ts';

/** One ancestor that clips its content. */
interface Cut {
  box: Bounds;
  /** The area whose content can be scrolled into the box. Equals the box on an axis that does not scroll. */
  reach: Bounds;
  /** The ellipsis at the end of a truncated line: its width, and the top of the first line that may have one. */
  ellipsis: { width: number; from: number; isAtLeft: boolean } | null;
  isPage: boolean;
}

export interface Clips {
  /** The part of `rect` that is visible now, or (`canScroll`) after scrolling. null if there is none. */
  visiblePart: (rect: Bounds, element: Element, canScroll: boolean) => Bounds | null;
}

/** The area that can be scrolled into `box`. Right-to-left and reversed content scrolls to negative offsets. */
function reachOf(box: Bounds, element: Element, style: CSSStyleDeclaration): Bounds {
  const { scrollWidth, scrollHeight, scrollLeft, scrollTop } = element;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const isToLeft = style.direction === 'rtl' || style.writingMode === 'vertical-rl';
  const left = box.left - scrollLeft - (isToLeft ? scrollWidth - width : 0);
  const top = box.top - scrollTop - (style.flexDirection === 'column-reverse' ? scrollHeight - height : 0);
  return { left, top, right: left + scrollWidth, bottom: top + scrollHeight };
}

function ellipsisOf(box: Bounds, element: Element, style: CSSStyleDeclaration): Cut['ellipsis'] {
  const isAtLeft = style.direction === 'rtl';
  const width = parseFloat(style.fontSize);
  const isLineCut = style.textOverflow !== 'clip' && element.scrollWidth > element.clientWidth;
  if (isLineCut) return { width, from: Number.NEGATIVE_INFINITY, isAtLeft };
  const clamp = style.webkitLineClamp || 'none';
  if (clamp === 'none' || element.scrollHeight <= element.clientHeight) return null;
  const lineHeight = parseFloat(style.lineHeight) || width * 1.2;
  return { width, from: box.bottom - parseFloat(style.paddingBottom) - lineHeight * 1.5, isAtLeft };
}

function cutOf(element: Element, style: CSSStyleDeclaration): Cut | null {
  const { overflowX, overflowY, contain } = style;
  const isClipping = overflowX !== 'visible' || overflowY !== 'visible' || /paint|strict|content/.test(contain);
  if (!isClipping || style.display === 'inline' || style.display === 'contents') return null;
  const rect = element.getBoundingClientRect();
  const [left, top] = [rect.left + element.clientLeft, rect.top + element.clientTop];
  const box = { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
  const area = reachOf(box, element, style);
  const canScroll = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
  const [x, y] = [canScroll(overflowX) ? area : box, canScroll(overflowY) ? area : box];
  const reach = { left: x.left, right: x.right, top: y.top, bottom: y.bottom };
  return { box, reach, ellipsis: ellipsisOf(box, element, style), isPage: false };
}

const isContainerForFixed = (style: CSSStyleDeclaration): boolean =>
  [style.transform, style.translate, style.rotate, style.scale, style.filter, style.perspective].some(
    (value) => value && value !== 'none',
  ) ||
  /paint|layout|strict|content/.test(style.contain) ||
  /transform|filter|perspective/.test(style.willChange);

/** The containing block for this `position`. Ancestors between it and the element do not clip the element. */
function containerOfBox(element: Element, position: string): Element | null {
  let at = flatParentOf(element);
  if (position !== 'absolute' && position !== 'fixed') return at;
  for (; at; at = flatParentOf(at)) {
    const style = getComputedStyle(at);
    if (isContainerForFixed(style) || (position === 'absolute' && style.position !== 'static')) return at;
  }
  return null;
}

interface Span {
  from: number;
  to: number;
}

/** The part of `span` that one axis of a clipping ancestor leaves visible; null if none. */
function cutAxis(span: Span, box: Span, reach: Span, isPage: boolean): Span | null {
  if (span.from >= box.from && span.to <= box.to) return span;
  const isScrollable = reach.from < box.from || reach.to > box.to;
  const [from, to] = [Math.max(span.from, reach.from), Math.min(span.to, reach.to)];
  if (from >= to) return null;
  // Scrolled content is visible inside the box only. The page itself is not clipped by anything outside it.
  return isScrollable && !isPage ? box : { from, to };
}

const across = ({ left, right }: Bounds): Span => ({ from: left, to: right });
const down = ({ top, bottom }: Bounds): Span => ({ from: top, to: bottom });

function cutBy({ box, reach, ellipsis, isPage }: Cut, rect: Bounds, canScroll: boolean): Bounds | null {
  const shown = { ...box };
  const area = { ...(canScroll ? reach : box) };
  if (ellipsis && rect.top >= ellipsis.from) {
    for (const bounds of [shown, area]) {
      if (ellipsis.isAtLeft) bounds.left += ellipsis.width;
      else bounds.right -= ellipsis.width;
    }
  }
  const x = cutAxis(across(rect), across(shown), across(area), isPage);
  const y = cutAxis(down(rect), down(shown), down(area), isPage);
  return x && y && { left: x.from, right: x.to, top: y.from, bottom: y.to };
}

/** Caches the measurements of ancestors, so an instance is valid only until the page changes or scrolls. */
export function createClips(): Clips {
  const known = new Map<Element, readonly Cut[]>();
  const root = document.documentElement;
  const viewport: Bounds = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const forFixed: readonly Cut[] = [{ box: viewport, reach: viewport, ellipsis: null, isPage: true }];
  let forPage: readonly Cut[] | undefined;

  /** Overflow of the root and the body applies to the viewport, which scrolls over the whole document. */
  const pageCuts = (): readonly Cut[] =>
    (forPage ??= [
      {
        box: viewport,
        reach: reachOf(viewport, document.scrollingElement ?? root, getComputedStyle(root)),
        ellipsis: null,
        isPage: true,
      },
    ]);

  function cutsOf(element: Element): readonly Cut[] {
    if (element === root || element === document.body) return pageCuts();
    const before = known.get(element);
    if (before) return before;
    const style = getComputedStyle(element);
    const container = containerOfBox(element, style.position);
    const outer = container ? cutsOf(container) : style.position === 'fixed' ? forFixed : pageCuts();
    const own = cutOf(element, style);
    const cuts = own ? [own, ...outer] : outer;
    known.set(element, cuts);
    return cuts;
  }

  return {
    visiblePart(rect, element, canScroll) {
      let part: Bounds | null = rect;
      for (const cut of cutsOf(element)) part &&= cutBy(cut, part, canScroll);
      return part;
    },
  };
}
