// Text nodes → pieces with their place in the layout. Asks for computed styles and rectangles: call it for few nodes only.
import { isRendered } from './boxes.ts';
import type { Edges, Piece } from './lines.ts';
import type { Container } from './texts.ts';

/** A text node as it was met in a walk. */
export interface Met {
  node: Text;
  /** Changes where something between two nodes ends a line. */
  group: number;
  /** A reading or a footnote mark: takes up room on the line and is no part of its text. */
  isNote: boolean;
}

export interface MeasuredPiece extends Piece, Met {
  isHidden: boolean;
}

/** What a text gets from the elements around it. */
type Surroundings = Pick<Piece, 'box' | 'root' | 'table' | 'cell' | 'atomic'> & {
  isVisible: boolean;
  /** The outermost element that hides it, whatever its own style. */
  hiddenBy: Element | null;
  isRuby: boolean;
  isVertical: boolean;
};

/** A box no larger than this, in pixels, that cuts off the rest of its text shows none of it. */
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
  // Text in SVG does not wrap: each element has a place of its own.
  if (element instanceof SVGElement) return { ...within, box: element, root: element };
  if (display === 'inline' || display === 'contents' || display === 'none') return within;
  const isReading = display.startsWith('ruby-text');
  if (display.startsWith('ruby') && !isReading) return { ...within, isRuby: true };
  if (isClippedAway(element, style)) within.hiddenBy ??= element;
  // A container may be a row by itself.
  if (/table$|^table-row/.test(display)) within.table = element;
  if (display === 'table-cell') within.cell = element;
  if (display.startsWith('inline')) return { ...within, atomic: element };
  within.box = element;
  const isOutOfFlow = style.position === 'absolute' || style.position === 'fixed' || style.float !== 'none';
  if (isOutOfFlow || isReading) within.root = element;
  return within;
}

const visible = /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Whether nothing of it is seen, whatever the layout. */
export const isBlank = ({ data }: Text): boolean => !visible.test(data);

/** Vertical lines are turned, so that text runs from left to right and lines from top to bottom. */
const edgesOf = ({ left, right, top, bottom }: DOMRect, isVertical: boolean): Edges =>
  isVertical ? { left: top, right: bottom, top: -right, bottom: -left } : { left, right, top, bottom };

function drawnRects({ node }: Met): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, node.data.search(visible));
  range.setEnd(node, node.data.trimEnd().length);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Margin and padding, in pixels, that keep no letters apart. */
const noGap = 1;

/** Whether it has no box, no gap and no style that hides it: its text goes on in the text around it. */
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

/** Creates a check whether a text is plain inline text of the container: by styles only, as that costs least. */
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

/** Lines of text that is not laid out: one for each text, so that none is beside another. */
const lineApart = 1e6;

/** Creates a function that measures the texts of one container; it gives null for blanks. */
export function createMeasure(container: Container): (met: Met) => MeasuredPiece | null {
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
      // What it is itself is no matter inside it.
      if (isOutermost) {
        const { isVisible, isVertical, table } = found;
        found = { ...outermost, isVisible, isVertical, table };
      }
      known.set(element, found);
    }
    return found;
  }

  return (met) => {
    if (isBlank(met.node)) return null;
    const { isVisible, hiddenBy, isRuby, isVertical, ...place } = around(met.node.parentElement);
    const isSpaced = isRuby || met.node.data.trim().length === 1;
    const rects = isVisible && !hiddenBy && isLaidOut ? drawnRects(met) : [];
    const [first, last] = [rects[0], rects.at(-1)];
    if (first && last) {
      return {
        ...met,
        ...place,
        isSpaced,
        isHidden: false,
        first: edgesOf(first, isVertical),
        last: edgesOf(last, isVertical),
      };
    }
    // Hidden text is a text of its own. In a container that is not laid out, inline text is still one.
    const isHidden = isLaidOut || hiddenBy !== null;
    if (isHidden) place.root = hiddenBy ?? met.node.parentElement ?? place.root;
    const line = apart();
    return { ...met, ...place, isSpaced, isHidden, first: line, last: line };
  };
}
