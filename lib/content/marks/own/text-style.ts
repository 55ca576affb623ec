// Reads how the text of an element is drawn, as far as its underline depends on it: exports `createTextStyles`.
// The page's fonts are only measured on a canvas, and only if they are loaded. Text in a font of the page, even invisible
// text in our closed root, could make the browser load a font file, which the page and its server would notice.
import { boxOf } from '../boxes.ts';
import type { Container } from '../../scan/elements.ts';

export interface TextStyle {
  color: string;
  /** In CSS pixels of the element, before `scale`. */
  fontSize: number;
  /** Factor of CSS zoom and transforms. */
  scale: number;
  /** The part of a line's box that is above the baseline. */
  ascent: number;
  /** A CSS value. */
  writingMode: string;
}

export interface TextStyles {
  /** Cached until the next `clear`. */
  of: (element: Element, container: Container) => TextStyle;
  clear: () => void;
  /** Call when the page has loaded a font. */
  clearFonts: () => void;
}

const unquoted = (family: string): string =>
  family
    .trim()
    .replaceAll(/^["']|["']$/g, '')
    .toLowerCase();

/** Families of the page with a font file that is not loaded. */
function unloadedFamilies(): Set<string> {
  const families = new Set<string>();
  document.fonts.forEach(({ family, status }) => {
    if (status !== 'loaded') families.add(unquoted(family));
  });
  return families;
}

/** Quoted names may contain commas. */
const familiesOf = (list: string): string[] => list.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? [];

/** Differences below this are caused by `offsetWidth`, which is rounded. */
const leastScaling = 0.02;

function scaleOf(container: Container): number {
  const box = boxOf(container);
  if (!(box instanceof HTMLElement) || box.offsetWidth === 0) return 1;
  const scale = box.getBoundingClientRect().width / box.offsetWidth;
  return Math.abs(scale - 1) < leastScaling ? 1 : scale;
}

/** Usual for fonts. */
const usualAscent = 0.8;

export function createTextStyles(): TextStyles {
  const canvas = document.createElement('canvas').getContext('2d');
  const ascents = new Map<string, number>();
  const styles = new Map<Element, TextStyle>();

  function measureAscent({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
    if (!canvas) return usualAscent;
    const unloaded = unloadedFamilies();
    const families = familiesOf(fontFamily).filter((family) => !unloaded.has(unquoted(family)));
    canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${families.join() || 'serif'}`;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = canvas.measureText('');
    // A font that the page adds later under this name must not be loaded for the canvas.
    canvas.font = '10px serif';
    return above / (above + below) || usualAscent;
  }

  function ascentOf(style: CSSStyleDeclaration): number {
    const key = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ascent = ascents.get(key) ?? measureAscent(style);
    ascents.set(key, ascent);
    return ascent;
  }

  return {
    of(element, container) {
      const known = styles.get(element);
      if (known) return known;
      const style = getComputedStyle(element);
      const found = {
        color: style.color,
        fontSize: parseFloat(style.fontSize),
        scale: scaleOf(container),
        ascent: ascentOf(style),
        writingMode: style.writingMode,
      };
      styles.set(element, found);
      return found;
    },
    clear: () => styles.clear(),
    clearFonts: () => ascents.clear(),
  };
}
