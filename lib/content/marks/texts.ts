// Concatenates text nodes into one string, and maps offsets in it back to the nodes.
import type { Mention } from '../../model/mention.ts';
import type { Container } from '../scan/elements.ts';
import type { Segment } from './place.ts';

export type { Container } from '../scan/elements.ts';
export type { Segment } from './place.ts';

export interface Texts {
  text: string;
  /** The text nodes, and the offset in `text` at which each begins. */
  nodes: Text[];
  starts: number[];
}

export interface Run extends Texts {
  container: Container;
  /** At least one. */
  mentions: Mention[];
}

export const noTexts = (): Texts => ({ text: '', nodes: [], starts: [] });

export function addText(texts: Texts, node: Text): void {
  texts.nodes.push(node);
  texts.starts.push(texts.text.length);
  texts.text += node.data;
}

/** The last index of a sorted list whose element is at most `value`; -1 if there is none. */
export function lastUpTo(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The parts of text nodes between offsets `from` and `to`, at most one for each node. */
export function segmentsOf({ nodes, starts }: Pick<Texts, 'nodes' | 'starts'>, from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  for (let index = lastUpTo(starts, from); index < nodes.length && starts[index]! < to; index++) {
    const node = nodes[index]!;
    const start = Math.max(0, from - starts[index]!);
    const end = Math.min(node.length, to - starts[index]!);
    if (end > start) segments.push({ node, start, end });
  }
  return segments;
}
