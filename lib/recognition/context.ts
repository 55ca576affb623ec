// Looks around a position: in a text, and in items that are ordered by position.

/** Up to `reach` code units before `at`. */
export const textBefore = (text: string, at: number, reach: number): string => text.slice(Math.max(0, at - reach), at);

/** How many of the ordered items come before a position. Bisects: true for the first items, then false for all others. */
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
