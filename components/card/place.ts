// Where the card stands beside its word.
import {
  computePosition,
  flip,
  inline,
  offset,
  platform,
  shift,
  size,
  type Placement,
  type Platform,
} from '@floating-ui/dom';
import type { CardAnchor } from './port.ts';

/** Clear of the word by this much; the pointer's way from one to the other stays short. */
const gapPx = 7;
const edgePx = 8;
/** Scrolled in less than this, a card is no use. */
const leastHeightPx = 160;

export function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

interface Size {
  width: number;
  height: number;
}

function sizeOf(element: Element): Size {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/**
 * All in pixels of the viewport, which is what a box in the top layer stands in. The library's own platform measures a box
 * without its zoom, and takes a root element that begins off the left edge for a scroll bar.
 */
const inViewport: Platform = {
  ...platform,
  getDimensions: sizeOf,
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { ...sizeOf(floating), x: 0, y: 0 },
  }),
  getClippingRect() {
    const { offsetLeft: x, offsetTop: y, width, height } = window.visualViewport!;
    return { x, y, width, height };
  },
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
  isRTL: () => false,
};

/** How much larger than written the element's pixels are. Not every browser tells it; those have it as 1. */
export const zoomOf = (element: Element): number => (element as Partial<Element>).currentCSSZoom ?? 1;

interface Sides {
  placement: Placement;
  fallbackPlacements: Placement[];
}

/** Below the word, or above it where there is more room or where the site stands below itself; beside it in low windows. */
function sidesFor(anchor: CardAnchor, bounds: DOMRect, { width, height }: Size): Sides {
  const { writingMode } = getComputedStyle(anchor.contextElement);
  if (writingMode.startsWith('vertical')) {
    // Beside the column, on the side that was read already.
    return { placement: 'right-start', fallbackPlacements: ['left-start', 'bottom-start'] };
  }
  const below = window.innerHeight - bounds.bottom - gapPx - edgePx;
  const above = bounds.top - gapPx - edgePx;
  const isBelow = below >= Math.min(height, above) && !(anchor.isAbove && above >= leastHeightPx);
  const beside = Math.max(bounds.left, window.innerWidth - bounds.right) - gapPx - edgePx;
  if (Math.max(below, above) < leastHeightPx && beside >= width) {
    return { placement: 'right', fallbackPlacements: ['left'] };
  }
  return { placement: isBelow ? 'bottom-start' : 'top-start', fallbackPlacements: [] };
}

/** What the next placing starts from: a card with new content may stand on another side, and be taller. */
export function forgetSide(box: HTMLElement): void {
  delete box.dataset['side'];
  box.style.maxHeight = '';
}

/** Beside the hovered line box, and never over the word: rather shorter, and scrolled. */
export async function place(box: HTMLElement, anchor: CardAnchor): Promise<void> {
  const rects = anchor.getClientRects();
  if (rects.length === 0) return;
  const bounds = boundsOf(rects);
  const word = { getBoundingClientRect: () => bounds, getClientRects: () => rects };
  const zoom = zoomOf(box);
  const { placement, fallbackPlacements } = sidesFor(anchor, bounds, sizeOf(box));
  // A card above its word grows upwards: what was opened in it would move the rows away under the pointer.
  const isStillAbove = placement === 'top-start' && box.dataset['side'] === placement;
  const { x, y } = await computePosition(word, box, {
    platform: inViewport,
    strategy: 'fixed',
    placement,
    middleware: [
      inline(anchor.pointer),
      offset(gapPx),
      // A word near the side is a matter for shift; only height sends the card to another side.
      flip({ padding: edgePx, crossAxis: false, fallbackPlacements, fallbackStrategy: 'initialPlacement' }),
      shift({ padding: edgePx }),
      size({
        padding: edgePx,
        apply({ availableHeight }) {
          if (!isStillAbove) box.style.maxHeight = `min(var(--card-height), ${Math.floor(availableHeight / zoom)}px)`;
        },
      }),
    ],
  });
  if (placement === 'top-start' && !isStillAbove) box.style.maxHeight = `${box.offsetHeight}px`;
  box.dataset['side'] = placement;
  box.style.left = `${Math.round(x / zoom)}px`;
  box.style.top = `${Math.round(y / zoom)}px`;
}
