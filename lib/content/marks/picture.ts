// Detects transparent text over a picture of the same text, which PDF viewers and scans use to make the picture selectable.
import { flatPathOf } from './flat-tree.ts';
import type { Bounds } from './clip.ts';
import { isBlankImage } from './color.ts';

const pictures = 'canvas,img,svg,video,[style*=background]';

/** The text layer and its picture are usually siblings; some viewers nest them a few levels. */
const mostLevels = 4;

/** Checked pictures per level; one sheet has fewer. */
const mostPictures = 30;

const isDrawn = (element: Element): boolean =>
  element.localName !== 'div' && element.localName !== 'span'
    ? true
    : !isBlankImage(getComputedStyle(element).backgroundImage);

export function isOverPicture(element: Element, { left, top, right, bottom }: Bounds): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isUnder = (picture: Element): boolean => {
    const box = picture.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && isDrawn(picture);
  };
  let level = 0;
  for (const around of flatPathOf(element)) {
    if (level++ > mostLevels) return false;
    if (!isBlankImage(getComputedStyle(around).backgroundImage)) return true;
    const found = Element.prototype.querySelectorAll.call(around, pictures);
    if ([...found].slice(0, mostPictures).some(isUnder)) return true;
  }
  return false;
}
