// The veil covers the viewport except frames.
import { describe, expect, it } from 'vitest';
import { boxesAround } from '../../../../lib/content/marks/veil.ts';
import type { Bounds } from '../../../../lib/content/marks/bounds.ts';

const area: Bounds = { left: 0, top: 0, right: 10, bottom: 10 };

const isIn = (x: number, y: number, { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/** The number of boxes over each unit square of the area. */
const coverage = (boxes: readonly Bounds[]): number[] =>
  Array.from({ length: 100 }, (_, at) => boxes.filter((box) => isIn(at % 10, Math.floor(at / 10), box)).length);

describe('boxesAround', () => {
  it.each<[string, Bounds[]]>([
    ['no frame', []],
    ['a frame in the middle', [{ left: 3, top: 3, right: 6, bottom: 7 }]],
    ['a frame across an edge', [{ left: -5, top: 8, right: 4, bottom: 20 }]],
    ['a frame over the whole viewport', [{ left: -1, top: -1, right: 11, bottom: 11 }]],
    [
      'frames side by side',
      [
        { left: 1, top: 2, right: 3, bottom: 5 },
        { left: 5, top: 4, right: 9, bottom: 8 },
      ],
    ],
    [
      'frames that overlap',
      [
        { left: 1, top: 1, right: 6, bottom: 6 },
        { left: 4, top: 4, right: 8, bottom: 9 },
      ],
    ],
  ])('covers each point once, except points in frames, with %s', (_, holes) => {
    const expected = Array.from({ length: 100 }, (__, at) =>
      holes.some((hole) => isIn(at % 10, Math.floor(at / 10), hole)) ? 0 : 1,
    );

    expect(coverage(boxesAround(holes, area))).toEqual(expected);
  });
});
