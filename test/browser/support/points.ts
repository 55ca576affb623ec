// Points on texts of the test document.
import { findPoint, type Point } from '../../support/find-point.ts';

export type { Point } from '../../support/find-point.ts';

/** `findPoint`, for a text that must be there. */
export function pointOn(text: string, nth = 0): Point {
  const point = findPoint([text, nth]);
  if (!point) throw new Error(`${text} is not on the page ${nth + 1} times`);
  return point;
}
