// Exports `createVisibility`: whether a person can see a mention or scroll to it, judged by styles and boxes. cover.ts
// detects elements that cover a word.
import { boxOf } from './blocks.ts';
import { createClips, type Bounds } from './clip.ts';
import { flatParentOf } from './flat-tree.ts';
import { createOpacities, faintestOpacity, hasVisibleColor } from './opacity.ts';
import type { PageMention, Segment } from './page-mention.ts';
import { isOverPicture } from './picture.ts';

export interface Visibility {
  /** Whether the mention is visible now or after scrolling. */
  isVisible: (place: PageMention) => boolean;
  /** The parts of the mention that are visible now, one for each line. Empty if it is hidden, clipped or scrolled away. */
  partsInView: (place: PageMention) => Part[];
}

/** The visible part of a box of the mention's text. */
export interface Part extends Bounds {
  node: Text;
  /** The box without clipping. */
  whole: Bounds;
}

/** How much of a word's height and width must be visible, as a fraction of its smaller side. */
const leastPart = 0.3;

interface Verdict {
  isHidden: boolean;
  /** The whole box is visible, so its content need not be measured. */
  isWhole: boolean;
  isTransparent: boolean;
  /** The whole box is outside the viewport now. */
  isAway: boolean;
}

const hidden: Verdict = { isHidden: true, isWhole: false, isTransparent: false, isAway: true };

/** The element that the text is rendered in; null if its parent's shadow tree has no slot for it. */
function elementAround(node: Text): Element | null {
  if (!node.isConnected || (node.parentElement?.shadowRoot && !node.assignedSlot)) return null;
  return flatParentOf(node);
}

function rectsOf({ node, start, end }: Segment): DOMRectList {
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range.getClientRects();
}

const sameBox = (a: Bounds, b: Bounds): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/** Mentions measured per element. Further ones count as visible if any of these was. */
const mostMeasured = 20;

/**
 * Caches styles and boxes, so create one for each pass over mentions: it is valid only until the page changes or scrolls.
 * A mention whose block is wholly visible is not measured.
 */
export function createVisibility(): Visibility {
  const clips = createClips();
  const opacityOf = createOpacities();
  const verdicts = new Map<Element, Verdict>();
  const measured = new Map<Element, { count: number; isVisible: boolean }>();

  function judge(element: Element): Verdict {
    const style = getComputedStyle(element);
    const box = boxOf(element);
    // Called via the prototype, because a form field can shadow a method of its form.
    const isRendered = Element.prototype.checkVisibility.call(box);
    if (!isRendered || style.visibility !== 'visible' || parseFloat(style.fontSize) < 1) return hidden;
    if (opacityOf(element) < faintestOpacity) return hidden;
    const rect = box.getBoundingClientRect();
    const part = rect.width > 0 && rect.height > 0 && clips.visiblePart(rect, box, true);
    // Text that overflows its box, or is indented out of it, is not located by the box.
    const isInside = box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight;
    const isPlain = isInside && Math.abs(parseFloat(style.textIndent)) < 100;
    const isWhole = isPlain && part !== false && part !== null && sameBox(part, rect);
    const isAway = rect.bottom < 0 || rect.top > innerHeight || rect.right < 0 || rect.left > innerWidth;
    return { isHidden: false, isWhole, isTransparent: !hasVisibleColor(element, style), isAway };
  }

  function verdictOn(element: Element): Verdict {
    const known = verdicts.get(element) ?? judge(element);
    verdicts.set(element, known);
    return known;
  }

  function parts(segment: Segment, canScroll: boolean): Part[] {
    const element = elementAround(segment.node);
    const verdict = element ? verdictOn(element) : hidden;
    if (!element || verdict.isHidden || (verdict.isWhole && verdict.isAway && !canScroll)) return [];
    return [...rectsOf(segment)].flatMap((rect) => {
      const part = clips.visiblePart(rect, boxOf(element), canScroll);
      const least = Math.min(rect.width, rect.height) * leastPart;
      const isLarge = part && part.right - part.left > least && part.bottom - part.top > least;
      return isLarge && (!verdict.isTransparent || isOverPicture(element, rect))
        ? [{ ...part, node: segment.node, whole: rect }]
        : [];
    });
  }

  function isSegmentSeen(segment: Segment): boolean {
    const element = elementAround(segment.node);
    const verdict = element ? verdictOn(element) : hidden;
    if (verdict.isWhole && !verdict.isTransparent) return true;
    if (!element || verdict.isHidden) return false;
    const sample = measured.get(element) ?? { count: 0, isVisible: false };
    measured.set(element, sample);
    // For each rectangle, the browser walks the lines of the text: thousands of mentions in one would block the page.
    if (sample.count >= mostMeasured) return sample.isVisible;
    sample.count++;
    const isVisible = parts(segment, true).length > 0;
    sample.isVisible ||= isVisible;
    return isVisible;
  }

  return {
    isVisible: ({ segments }) => segments.some(isSegmentSeen),
    partsInView: ({ segments }) => segments.flatMap((segment) => parts(segment, false)),
  };
}
