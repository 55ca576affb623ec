// Spans of a text in reading order: look-up by binary search, so that long texts are read in linear time.

export interface Span {
  start: number;
  end: number;
}

/** Index of the first span that starts at or after `at`. @param spans sorted by start. */
function firstFrom(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans that lie between two places. @param spans sorted by start, without overlap. */
export function between<T extends Span>(spans: readonly T[], from: number, to: number): T[] {
  const found: T[] = [];
  for (let nth = firstFrom(spans, from); nth < spans.length && spans[nth]!.end <= to; nth++) found.push(spans[nth]!);
  return found;
}

/** Sorts spans and joins those that overlap. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Whether one of the spans overlaps the given one. @param spans from `joined`. */
export function touches(spans: readonly Span[], { start, end }: Span): boolean {
  const nth = firstFrom(spans, start);
  return (spans[nth]?.start ?? Infinity) < end || (spans[nth - 1]?.end ?? -1) > start;
}
