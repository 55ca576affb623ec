// Computes the card's position beside its word.
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
import { viewportNow, zoomOf } from '../overlay/viewport.ts';
import type { CardAnchor } from '../../lib/messages/card-port.ts';

/** Between word and card. */
const gapPx = 7;
/** Between card and the edge of the viewport. */
const edgePx = 8;
/** A lower card would be too small to scroll. */
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
 * Floating UI platform in viewport pixels, the coordinates of the top layer. The library's default platform ignores the
 * zoom of the box, and mistakes a root element with a left offset for a scroll bar.
 */
const inViewport: Platform = {
  ...platform,
  getDimensions: sizeOf,
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { ...sizeOf(floating), x: 0, y: 0 },
  }),
  getClippingRect() {
    const { left: x, top: y, width, height } = viewportNow();
    return { x, y, width, height };
  },
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
  isRTL: () => false,
};

interface Sides {
  placement: Placement;
  fallbackPlacements: Placement[];
}

/** Below the word; above it if there is more room or `isAbove` is set; beside it if it fits only there. */
function sidesFor(anchor: CardAnchor, bounds: DOMRect, { width, height }: Size): Sides {
  const { writingMode } = getComputedStyle(anchor.contextElement);
  if (writingMode.startsWith('vertical')) {
    // Beside the column, on the side that has been read already.
    return { placement: 'right-start', fallbackPlacements: ['left-start', 'bottom-start'] };
  }
  const view = viewportNow();
  const spacing = (gapPx + edgePx) / view.scale;
  const least = leastHeightPx / view.scale;
  const below = view.top + view.height - bounds.bottom - spacing;
  const above = bounds.top - view.top - spacing;
  const isBelow = below >= Math.min(height, above) && !(anchor.isAbove && above >= least);
  const beside = Math.max(bounds.left - view.left, view.left + view.width - bounds.right) - spacing;
  const room = Math.max(below, above);
  const isWhole = height <= view.height - (2 * edgePx) / view.scale;
  // Beside the word, a card that fits the window need not scroll.
  const isBeside = room < least || (room < height && isWhole && !anchor.isAbove);
  if (isBeside && beside >= width) {
    return { placement: 'right', fallbackPlacements: ['left'] };
  }
  return { placement: isBelow ? 'bottom-start' : 'top-start', fallbackPlacements: [] };
}

/** Clears side and height before new content is placed, which may need another side or more height. */
export function resetSide(box: HTMLElement): void {
  delete box.dataset['side'];
  box.style.maxHeight = '';
}

/** Places the card beside the hovered line box. It never covers the word; if there is no room, it gets lower and scrolls. */
export async function placeCard(box: HTMLElement, anchor: CardAnchor): Promise<void> {
  const rects = anchor.getClientRects();
  const own = sizeOf(box);
  // While the page is printed, the box has no size and would seem to fit everywhere.
  if (rects.length === 0 || own.height === 0) return;
  const bounds = boundsOf(rects);
  const word = { getBoundingClientRect: () => bounds, getClientRects: () => rects };
  const zoom = zoomOf(box);
  const { scale } = viewportNow();
  const padding = edgePx / scale;
  const { placement, fallbackPlacements } = sidesFor(anchor, bounds, own);
  // A card above its word grows upwards, which would move its rows under the pointer, so it keeps its height.
  const isStillAbove = placement === 'top-start' && box.dataset['side'] === placement;
  const { x, y } = await computePosition(word, box, {
    platform: inViewport,
    strategy: 'fixed',
    placement,
    middleware: [
      inline(anchor.pointer),
      offset(gapPx / scale),
      // Only lack of height flips the card; horizontal overflow is handled by shift.
      flip({ padding, crossAxis: false, fallbackPlacements, fallbackStrategy: 'initialPlacement' }),
      shift({ padding }),
      size({
        padding,
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
