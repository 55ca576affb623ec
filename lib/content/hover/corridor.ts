// Hit test for the corridor between a word and its card, as wide as both together. A pointer in it is moving to the card.

/** In viewport pixels. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Returns `false` on the word and in the card themselves, and if neither axis separates the two. */
export function isOnTheWay({ x, y }: { x: number; y: number }, word: Bounds, card: Bounds): boolean {
  const isWithinX = x >= Math.min(word.left, card.left) && x <= Math.max(word.right, card.right);
  const isWithinY = y >= Math.min(word.top, card.top) && y <= Math.max(word.bottom, card.bottom);
  if (card.top >= word.bottom) return isWithinX && y >= word.bottom && y <= card.top;
  if (card.bottom <= word.top) return isWithinX && y >= card.bottom && y <= word.top;
  if (card.left >= word.right) return isWithinY && x >= word.right && x <= card.left;
  if (card.right <= word.left) return isWithinY && x >= card.right && x <= word.left;
  return false;
}
