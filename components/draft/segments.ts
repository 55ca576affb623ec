// Cuts text at the edges of facts, so that each piece belongs to the same facts. Pure.
import type { Evidence } from '../../lib/model/evidence.ts';

export interface FactSpan extends Evidence {
  id: string;
}

export interface Segment {
  text: string;
  start: number;
  /** Facts whose evidence covers the piece. */
  ids: readonly string[];
}

/** @param spans sorted by start. @returns pieces of `text` between two offsets. */
export function segmentsOf(text: string, from: number, to: number, spans: readonly FactSpan[]): Segment[] {
  const inside = spans.filter((span) => span.start < to && span.end > from);
  const edges = [
    ...new Set([from, to, ...inside.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])]),
  ];
  edges.sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1]!;
    const ids = inside.filter((span) => span.start < end && span.end > start).map(({ id }) => id);
    return { text: text.slice(start, end), start, ids: [...new Set(ids)] };
  });
}

export const spansOf = (facts: readonly { id: string; evidence: readonly Evidence[] }[]): FactSpan[] =>
  facts
    .flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ id, start, end })))
    .toSorted((a, b) => a.start - b.start);
