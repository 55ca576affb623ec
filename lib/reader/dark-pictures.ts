// Keeps pictures as they are on dark pages. The style sheet inverts the canvas of a page; copies of its pictures lie over it.

/** What this file needs of pdf.js' page view. */
export interface PicturedPage {
  div: HTMLElement;
  canvas: HTMLCanvasElement | null;
  /** Three corners of each picture, as shares of the canvas, as it was drawn first. */
  imageCoordinates: ArrayLike<number> | null;
  viewport: { rotation: number };
}

/** More are pieces of a background. */
const mostPictures = 300;
/** In pixels of the device. Smaller ones are dots and lines. */
const smallest = 8;

type Point = readonly [x: number, y: number];

/** A point of the page after a rotation by `degrees` clockwise, in shares of width and height. */
function rotated([x, y]: Point, degrees: number): Point {
  switch ((degrees + 360) % 360) {
    case 90:
      return [1 - y, x];
    case 180:
      return [1 - x, 1 - y];
    case 270:
      return [y, 1 - x];
    default:
      return [x, y];
  }
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** @param corners x and y of three corners. */
function boxOf(corners: ArrayLike<number>, from: number, degrees: number): Box {
  const points = [0, 2, 4].map((at) => rotated([corners[from + at] ?? 0, corners[from + at + 1] ?? 0], degrees));
  const within = (value: number): number => Math.min(Math.max(value, 0), 1);
  const xs = points.map(([x]) => within(x));
  const ys = points.map(([, y]) => within(y));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function copyOf(canvas: HTMLCanvasElement, { left, top, width, height }: Box): HTMLCanvasElement | null {
  const [x, y] = [Math.round(left * canvas.width), Math.round(top * canvas.height)];
  const [columns, rows] = [Math.round(width * canvas.width), Math.round(height * canvas.height)];
  if (columns < smallest || rows < smallest) return null;
  const copy = document.createElement('canvas');
  copy.className = 'page-picture';
  copy.width = columns;
  copy.height = rows;
  copy.getContext('2d')?.drawImage(canvas, -x, -y);
  const percent = (share: number): string => `${100 * share}%`;
  Object.assign(copy.style, {
    left: percent(x / canvas.width),
    top: percent(y / canvas.height),
    width: percent(columns / canvas.width),
    height: percent(rows / canvas.height),
  });
  return copy;
}

export class DarkPictures {
  readonly #pageOf: (page: number) => PicturedPage | undefined;
  readonly #firstRotation = new WeakMap<ArrayLike<number>, number>();
  #isDark = false;

  constructor(pageOf: (page: number) => PicturedPage | undefined) {
    this.#pageOf = pageOf;
  }

  set(isDark: boolean, pageCount: number): void {
    this.#isDark = isDark;
    for (let page = 1; page <= pageCount; page++) this.update(page);
  }

  /** Call it when a page is drawn. @param page from 1. */
  update(page: number): void {
    const shown = this.#pageOf(page);
    if (!shown) return;
    for (const old of shown.div.querySelectorAll('.page-picture')) old.remove();
    const { canvas, imageCoordinates, viewport } = shown;
    if (!canvas || !imageCoordinates) return;
    const first = this.#firstRotation.get(imageCoordinates) ?? viewport.rotation;
    this.#firstRotation.set(imageCoordinates, first);
    if (!this.#isDark) return;
    const count = Math.min(Math.floor(imageCoordinates.length / 6), mostPictures);
    for (let at = 0; at < count; at++) {
      const copy = copyOf(canvas, boxOf(imageCoordinates, 6 * at, viewport.rotation - first));
      if (copy) canvas.after(copy);
    }
  }
}
