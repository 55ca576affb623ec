// Chooses the strip's corner: by default the one that covers the least of the page.
import { corners, type Corner } from '../../lib/settings/strip-places.ts';

/** Distance from the window's edge; must match strip.css. */
const marginPx = 16;
type Area = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

const columns = 5;
const rows = 3;

const control = 'button, input, select, textarea, [role="button"], [role="slider"], [role="tab"], [contenteditable]';
/** Penalty for the top corners, where sites have quotes and search boxes. */
const topWeight = 8;
const drawing = 'canvas, video, iframe, embed, object';

/** Whether the element is in a fixed overlay such as a toolbar or chat button. Excludes wrappers of the whole page. */
function isFixed(element: Element): boolean {
  const whole = window.innerWidth * window.innerHeight;
  for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
    if (!/fixed|sticky/.test(getComputedStyle(box).position)) continue;
    const { width, height } = box.getBoundingClientRect();
    return width * height < whole / 2;
  }
  return false;
}

const hasText = (element: Element): boolean =>
  Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');

/** Grid points on content above which a strip counts as covering it. Fewer can be the end of a line. */
const mostCovered = 2;

const weightOf = (element: Element): number =>
  element.closest(control) || isFixed(element) ? 3 : element.closest(drawing) ? 1 : 0;

const startOf = (corner: Corner, width: number, height: number): { left: number; top: number } => ({
  left: corner.endsWith('left') ? marginPx : document.documentElement.clientWidth - marginPx - width,
  top: corner.startsWith('top') ? marginPx : window.innerHeight - marginPx - height,
});

function elementsBelow({ left, top, width, height }: Area, own: Element): Element[] {
  const found: Element[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const [x, y] = [left + (width * (column + 0.5)) / columns, top + (height * (row + 0.5)) / rows];
      const element = document.elementsFromPoint(x, y).find((candidate) => candidate !== own);
      if (element) found.push(element);
    }
  }
  return found;
}

/** Whether a box at this position covers text, controls or drawings of the page. @param own the strip's host. */
export const coversContent = (area: Area, own: Element): boolean =>
  elementsBelow(area, own).filter((element) => weightOf(element) > 0 || hasText(element)).length > mostCovered;

/**
 * Hit-tests a grid of points in each corner and returns the corner with the lowest weight.
 * @param own the strip's host, which is ignored.
 */
export function freestCorner({ width, height }: { width: number; height: number }, own: Element): Corner {
  const known = new Map<Element, number>();
  const weigh = (element: Element): number => {
    const weight = known.get(element) ?? weightOf(element);
    known.set(element, weight);
    return weight;
  };
  const weights = corners.map((corner) => {
    const below = elementsBelow({ ...startOf(corner, width, height), width, height }, own);
    return below.reduce((sum, element) => sum + weigh(element), corner.startsWith('top') ? topWeight : 0);
  });
  return corners[weights.indexOf(Math.min(...weights))]!;
}

/** Returns the corner that a box snaps to when it is dropped at this position. */
export function nearestCorner({ x, y, width, height }: DOMRect): Corner {
  const isTop = y + height / 2 < window.innerHeight / 2;
  const isLeft = x + width / 2 < window.innerWidth / 2;
  return `${isTop ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}`;
}

/** Returns the corner in the direction of an arrow key; the same corner for other keys. */
export function cornerBeside(corner: Corner, key: string): Corner {
  const [vertical, horizontal] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  if (key === 'ArrowLeft') return `${vertical}-left`;
  if (key === 'ArrowRight') return `${vertical}-right`;
  if (key === 'ArrowUp') return `top-${horizontal}`;
  return key === 'ArrowDown' ? `bottom-${horizontal}` : corner;
}
