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
import { viewportNow, zoomOf } from '../overlay/viewport.ts';
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

/** Below the word, or above it where there is more room or where the site stands below itself; beside it in low windows. */
function sidesFor(anchor: CardAnchor, bounds: DOMRect, { width, height }: Size): Sides {
  const { writingMode } = getComputedStyle(anchor.contextElement);
  if (writingMode.startsWith('vertical')) {
    // Beside the column, on the side that was read already.
    return { placement: 'right-start', fallbackPlacements: ['left-start', 'bottom-start'] };
  }
  const view = viewportNow();
  const apart = (gapPx + edgePx) / view.scale;
  const least = leastHeightPx / view.scale;
  const below = view.top + view.height - bounds.bottom - apart;
  const above = bounds.top - view.top - apart;
  const isBelow = below >= Math.min(height, above) && !(anchor.isAbove && above >= least);
  const beside = Math.max(bounds.left - view.left, view.left + view.width - bounds.right) - apart;
  if (Math.max(below, above) < least && beside >= width) {
    return { placement: 'right', fallbackPlacements: ['left'] };
  }
  return { placement: isBelow ? 'bottom-start' : 'top-start', fallbackPlacements: [] };
}

/** What the next placing starts from: a card with new content may stand on another side, and be taller. */
export function resetSide(box: HTMLElement): void {
  delete box.dataset['side'];
  box.style.maxHeight = '';
}

/** Beside the hovered line box, and never over the word: rather shorter, and scrolled. */
export async function placeCard(box: HTMLElement, anchor: CardAnchor): Promise<void> {
  const rects = anchor.getClientRects();
  if (rects.length === 0) return;
  const bounds = boundsOf(rects);
  const word = { getBoundingClientRect: () => bounds, getClientRects: () => rects };
  const zoom = zoomOf(box);
  const { scale } = viewportNow();
  const padding = edgePx / scale;
  const { placement, fallbackPlacements } = sidesFor(anchor, bounds, sizeOf(box));
  // A card above its word grows upwards: what was opened in it would move the rows away under the pointer.
  const isStillAbove = placement === 'top-start' && box.dataset['side'] === placement;
  const { x, y } = await computePosition(word, box, {
    platform: inViewport,
    strategy: 'fixed',
    placement,
    middleware: [
      inline(anchor.pointer),
      offset(gapPx / scale),
      // A word near the side is a matter for shift; only height sends the card to another side.
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
