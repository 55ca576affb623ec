// Looks up the context of a position, in a text or in items that are ordered by position.

/** Up to `reach` code units before `at`. */
export const textBefore = (text: string, at: number, reach: number): string => text.slice(Math.max(0, at - reach), at);

/** Counts the items before a position by bisection: `isBefore` must be true for the first items and false for all others. */
export function countOf<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
