// Whether opacity, masks and text colors leave text visible: exports `createOpacities` and `hasVisibleColor`.
import { alphaOf, isBlankImage } from './color.ts';
import { flatParentOf, flatPathOf } from './flat-tree.ts';

/** Anything fainter counts as invisible. */
export const faintestOpacity = 0.1;

/** Whether the clip path has no area. Partial clipping is left to hit tests. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  const { clipPath, clip } = style;
  if (/^(?:circle|ellipse)\(0(?:px|%)?\b/.test(clipPath)) return true;
  const [, insets] = /^inset\(([^)]*?)(?: round .*)?\)$/.exec(clipPath) ?? [];
  if (insets) {
    const [top = 0, right = top, bottom = top, left = right] = insets
      .split(' ')
      .map((edge) => (edge.endsWith('%') ? parseFloat(edge) : 0));
    if (top + bottom >= 99 || left + right >= 99) return true;
  }
  const [, points] = /^polygon\((?:\w+, )?(.*)\)$/.exec(clipPath) ?? [];
  if (points && new Set(points.split(/,\s*/)).size < 3) return true;
  const [, edges] =
    style.position === 'absolute' || style.position === 'fixed' ? (/^rect\((.*)\)$/.exec(clip) ?? []) : [];
  if (!edges) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = edges.split(/,?\s+/).map((edge) => parseFloat(edge));
  // `auto` becomes NaN, for which both comparisons are false.
  return bottom - top <= 1 || right - left <= 1;
}

function ownOpacity(style: CSSStyleDeclaration): number {
  const mask = style.maskImage;
  if (isClippedAway(style) || (mask && mask !== 'none' && isBlankImage(mask))) return 0;
  const [, filter] = /opacity\(([\d.]+)\)/.exec(style.filter) ?? [];
  return Number(style.opacity) * Number(filter ?? 1);
}

/** Opacity of an element multiplied by that of all its flat-tree ancestors; cached per element. */
export function createOpacities(): (element: Element) => number {
  const known = new Map<Element, number>();
  return function opacityOf(element: Element): number {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = flatParentOf(element);
    const opacity = ownOpacity(getComputedStyle(element)) * (parent ? opacityOf(parent) : 1);
    known.set(element, opacity);
    return opacity;
  };
}

/** Whether text takes its color from a background clipped to it, such as a gradient on a heading. */
function isFilledByBackground(element: Element): boolean {
  for (const at of flatPathOf(element)) {
    const style = getComputedStyle(at);
    if (
      style.backgroundClip.includes('text') &&
      (style.backgroundImage !== 'none' || alphaOf(style.backgroundColor) > 0)
    )
      return true;
    if (!style.display.startsWith('inline')) return false;
  }
  return false;
}

/** Whether text directly in `element` is drawn in a visible color. */
export function hasVisibleColor(element: Element, style: CSSStyleDeclaration): boolean {
  if (alphaOf(style.webkitTextFillColor || style.color) >= faintestOpacity) return true;
  const stroke = parseFloat(style.webkitTextStrokeWidth) > 0 && alphaOf(style.webkitTextStrokeColor) >= faintestOpacity;
  const [, shadow] = /(rgba?\([^()]*\)|\w+\([^()]*\))/.exec(style.textShadow) ?? [];
  return stroke || (shadow !== undefined && alphaOf(shadow) >= faintestOpacity) || isFilledByBackground(element);
}
