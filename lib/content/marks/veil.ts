// Covers the viewport with transparent boxes, except embedded frames: exports `createVeil`.
// In Chromium, an intersection observer with `trackVisibility` tells a page whether anything is drawn over an element, also
// with `pointer-events: none`. Without the veil, it would tell where private marks are; with it, every element counts as
// covered, for every user. Frames are left out, because sign-in and payment buttons in them ignore clicks while covered.
import type { Bounds } from './bounds.ts';

export interface Veil {
  /** Call when layout is up to date. @returns the boxes of embedded frames, over which nothing may be drawn. */
  findHoles: () => Bounds[];
  draw: (holes: readonly Bounds[]) => void;
  remove: () => void;
}

/** More frames than these in the viewport are one hole together. */
const mostHoles = 12;

export const intersects = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const unionOf = (boxes: readonly Bounds[]): Bounds => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Divides `area` without `holes` into boxes: bands between the edges of holes, and in each band the gaps between holes. */
export function boxesAround(holes: readonly Bounds[], area: Bounds): Bounds[] {
  const edges = [area.top, ...holes.flatMap(({ top, bottom }) => [top, bottom]), area.bottom];
  const ys = [...new Set(edges)].filter((y) => y >= area.top && y <= area.bottom).toSorted((a, b) => a - b);
  return ys.slice(1).flatMap((bottom, at) => {
    const band = { left: area.left, top: ys[at]!, right: area.right, bottom };
    const inBand = holes.filter((hole) => intersects(hole, band)).toSorted((a, b) => a.left - b.left);
    const boxes: Bounds[] = [];
    let { left } = band;
    for (const hole of [...inBand, { left: band.right, right: band.right }]) {
      if (hole.left > left) boxes.push({ ...band, left, right: Math.min(hole.left, band.right) });
      left = Math.max(left, hole.right);
    }
    return boxes;
  });
}

/** Frames without pointer events are decoration: nothing in them can be clicked. */
const isHole = (frame: Element, area: Bounds): boolean => {
  const box = frame.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && intersects(box, area) && getComputedStyle(frame).pointerEvents !== 'none';
};

const areaNow = (): Bounds => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

/** @param shadowRoots roots to search for frames besides the document. */
export function createVeil(layer: HTMLElement, shadowRoots: () => Iterable<ShadowRoot>): Veil {
  const veil = layer.appendChild(document.createElement('div'));
  // Live. Called via the prototype, because a form can shadow a method of the document.
  const frames = Document.prototype.getElementsByTagName.call(document, 'iframe');
  let drawn = '';

  function draw(boxes: readonly Bounds[]): void {
    const styles = boxes.map(
      ({ left, top, right, bottom }) => `left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px`,
    );
    if (styles.join() === drawn) return;
    drawn = styles.join();
    veil.replaceChildren(
      ...styles.map((style) => {
        const box = document.createElement('div');
        box.className = 'veil';
        box.style.cssText = style;
        return box;
      }),
    );
  }

  return {
    findHoles() {
      const area = areaNow();
      const inShadows = [...shadowRoots()].flatMap((root) => [...root.querySelectorAll('iframe')]);
      const holes: Bounds[] = [...frames, ...inShadows]
        .filter((frame) => isHole(frame, area))
        .map((frame) => frame.getBoundingClientRect());
      return holes.length > mostHoles ? [unionOf(holes)] : holes;
    },
    draw: (holes) => draw(boxesAround(holes, areaNow())),
    remove: () => veil.remove(),
  };
}
