// Draws one line of a word as an element: exports `drawWordBox`. Its style is in own-marks.css.
import type { Part } from '../visibility.ts';
import type { TextStyle } from './text-style.ts';

/** Width of the space that carries the underline, in em. */
let spaceWidth: number | undefined;

function measureSpace(): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = '100px sans-serif';
  return canvas.measureText('\u00a0').width / 100;
}

/** To the nearest device pixel, as browsers draw text. */
const snap = (px: number): number => Math.round(px * devicePixelRatio) / devicePixelRatio;

const px = (value: number): string => `${value.toFixed(2)}px`;

/** Lets the underline extend below the box where the word is not clipped. */
const inset = (edge: number): string => (edge > 0.5 ? px(edge) : '-1em');

function clipOf({ whole, left, top, right, bottom }: Part, scale: number): string {
  const edges = [top - whole.top, whole.right - right, whole.bottom - bottom, left - whole.left];
  return `inset(${edges.map((edge) => inset(edge / scale)).join(' ')})`;
}

/** Styles of the element that draws `part`, as a style attribute. */
export function styleOfBox(part: Part, { color, fontSize, scale, ascent, writingMode }: TextStyle): string {
  spaceWidth ??= measureSpace();
  const { whole } = part;
  const [width, height] = [(whole.right - whole.left) / scale, (whole.bottom - whole.top) / scale];
  const isVertical = !writingMode.startsWith('horizontal');
  const length = isVertical ? height : width;
  return [
    `color:${color}`,
    `font-size:${px(fontSize)}`,
    `width:${px(width)}`,
    `height:${px(height)}`,
    `--spacing:${px(length - spaceWidth * fontSize)}`,
    // In vertical lines, the baseline is in the middle.
    isVertical
      ? `writing-mode:${writingMode};line-height:${px(width)};--ascent:0`
      : `--ascent:${px(Math.round(height * ascent))}`,
    `transform:translate(${px(snap(whole.left))},${px(snap(whole.top))}) scale(${scale})`,
    `clip-path:${clipOf(part, scale)}`,
  ].join(';');
}
