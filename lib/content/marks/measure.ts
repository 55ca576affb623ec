// Measures text nodes: turns them into pieces with their layout. Reads computed styles and rectangles, so call it for few
// nodes only.
import { isRendered } from './boxes.ts';
import type { Edges, Piece } from './lines.ts';
import type { Container } from './texts.ts';

/** A text node visited by `walkTexts`. */
export interface WalkedText {
  node: Text;
  /** Differs between two nodes if something between them ends a line. */
  group: number;
  /** A ruby reading or a footnote mark: takes up space on the line, but is not part of its text. */
  isAnnotation: boolean;
}

export interface MeasuredPiece extends Piece, WalkedText {
  isHidden: boolean;
}

/** The layout that a text node inherits from the elements around it. */
type Surroundings = Pick<Piece, 'box' | 'root' | 'table' | 'cell' | 'atomic'> & {
  isVisible: boolean;
  /** The outermost element that hides the text, whatever the text's own style. */
  hiddenBy: Element | null;
  isRuby: boolean;
  isVertical: boolean;
};

/** In pixels. A clipping box of at most this size shows none of its text. */
const nothing = 1;

function isClippedAway(element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= nothing || height <= nothing;
}

function surroundingsOf(element: Element, around: Surroundings): Surroundings {
  const style = getComputedStyle(element);
  const { display } = style;
  const within = {
    ...around,
    isVisible: style.visibility === 'visible',
    isVertical: !style.writingMode.startsWith('horizontal'),
  };
  if (display === 'none') within.hiddenBy ??= element;
  // Text in SVG does not wrap: each element is positioned separately.
  if (element instanceof SVGElement) return { ...within, box: element, root: element };
  if (display === 'inline' || display === 'contents' || display === 'none') return within;
  const isReading = display.startsWith('ruby-text');
  if (display.startsWith('ruby') && !isReading) return { ...within, isRuby: true };
  if (isClippedAway(element, style)) within.hiddenBy ??= element;
  // A container may be a single table row.
  if (/table$|^table-row/.test(display)) within.table = element;
  if (display === 'table-cell') within.cell = element;
  if (display.startsWith('inline')) return { ...within, atomic: element };
  within.box = element;
  const isOutOfFlow = style.position === 'absolute' || style.position === 'fixed' || style.float !== 'none';
  if (isOutOfFlow || isReading) within.root = element;
  return within;
}

const visible = /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Whether the text has no visible character. */
export const isBlank = ({ data }: Text): boolean => !visible.test(data);

/** Rotates vertical lines, so that text runs from left to right and lines from top to bottom. */
const edgesOf = ({ left, right, top, bottom }: DOMRect, isVertical: boolean): Edges =>
  isVertical ? { left: top, right: bottom, top: -right, bottom: -left } : { left, right, top, bottom };

function drawnRects({ node }: WalkedText): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, node.data.search(visible));
  range.setEnd(node, node.data.trimEnd().length);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Margin and padding up to this many pixels leave no visible gap between letters. */
const noGap = 1;

/** Whether the element is inline without a gap or hiding style, so that its text continues the text around it. */
function isPlain(element: Element): boolean {
  if (element instanceof SVGElement) return false;
  const style = getComputedStyle(element);
  if (style.display !== 'inline' || style.visibility !== 'visible') return false;
  const { marginLeft, marginRight, paddingLeft, paddingRight, fontSize } = style;
  return (
    [marginLeft, marginRight, paddingLeft, paddingRight].every((gap) => Math.abs(parseFloat(gap)) <= noGap) &&
    parseFloat(fontSize) > 0
  );
}

/** Creates a check whether a text node is plain inline text of the container. Uses styles only, the cheapest way. */
export function createPlainCheck(container: Container): (node: Text) => boolean {
  const known = new Map<Element, boolean>();
  return ({ parentElement }) => {
    for (let at = parentElement; at && at !== container; at = at.parentElement) {
      let isPlainHere = known.get(at);
      if (isPlainHere === undefined) known.set(at, (isPlainHere = isPlain(at)));
      if (!isPlainHere) return false;
    }
    return true;
  };
}

/** Distance between the made-up lines of texts that are not laid out. Each gets its own line, so that none are joined. */
const lineApart = 1e6;

/** Creates a function that measures text nodes of one container. It returns null for blank ones. */
export function createMeasure(container: Container): (text: WalkedText) => MeasuredPiece | null {
  const outermost: Surroundings = {
    box: container,
    root: container,
    table: null,
    cell: null,
    atomic: null,
    isVisible: true,
    hiddenBy: null,
    isRuby: false,
    isVertical: false,
  };
  const known = new Map<Element | null, Surroundings>();
  const isLaidOut = isRendered(container);
  let notDrawn = 0;

  function apart(): Edges {
    const top = ++notDrawn * lineApart;
    return { left: 0, right: 0, top, bottom: top + 1 };
  }

  function around(element: Element | null): Surroundings {
    if (!element) return outermost;
    let found = known.get(element);
    if (!found) {
      const isOutermost = element === container;
      const outer = isOutermost ? outermost : around(element.parentElement);
      found = surroundingsOf(element, outer);
      // The container's own box does not separate its content, so only these values are inherited.
      if (isOutermost) {
        const { isVisible, isVertical, table } = found;
        found = { ...outermost, isVisible, isVertical, table };
      }
      known.set(element, found);
    }
    return found;
  }

  return (text) => {
    if (isBlank(text.node)) return null;
    const { isVisible, hiddenBy, isRuby, isVertical, ...place } = around(text.node.parentElement);
    const isSpaced = isRuby || text.node.data.trim().length === 1;
    const rects = isVisible && !hiddenBy && isLaidOut ? drawnRects(text) : [];
    const [first, last] = [rects[0], rects.at(-1)];
    if (first && last) {
      return {
        ...text,
        ...place,
        isSpaced,
        isHidden: false,
        first: edgesOf(first, isVertical),
        last: edgesOf(last, isVertical),
      };
    }
    // Hidden text is read separately. In a container that is not laid out, inline text is still read as one.
    const isHidden = isLaidOut || hiddenBy !== null;
    if (isHidden) place.root = hiddenBy ?? text.node.parentElement ?? place.root;
    const line = apart();
    return { ...text, ...place, isSpaced, isHidden, first: line, last: line };
  };
}
