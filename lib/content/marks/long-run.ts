// Collects the long runs of a container, and measures where their pieces are drawn.
import type { Container } from './blocks.ts';
import { longestRun, type LongRun, type Measure } from './pieces.ts';
import { kindOf } from '../scan/elements.ts';
import { lastUpTo } from './texts.ts';
import { childNodesOf } from '../scan/elements.ts';

/** The long runs in a container's own text, which excludes the blocks inside it. */
export function longRunsOf(container: Container): LongRun[] {
  const runs: LongRun[] = [];
  let parts: Text[] = [];
  const end = (): void => {
    const text = parts.map(({ data }) => data).join('');
    if (text.length > longestRun) {
      let length = 0;
      const starts = parts.map(({ length: own }) => (length += own) - own);
      runs.push({ container, text, nodes: parts, starts });
    }
    parts = [];
  };
  const walk = (node: Node): void => {
    for (const child of childNodesOf(node)) {
      if (child instanceof Text) parts.push(child);
      else if (child instanceof Element) {
        if (kindOf(child) === 'inline') walk(child);
        else end();
      }
    }
  };
  walk(container);
  end();
  return runs;
}

/** Measures the first and the last character of the piece that have a box. */
export const measurePiece: Measure = ({ run: { nodes, starts }, start, end }) => {
  const range = document.createRange();
  const boxAt = (offset: number): DOMRect | null => {
    const index = lastUpTo(starts, offset);
    const node = nodes[index]!;
    const at = offset - starts[index]!;
    if (at >= node.length) return null;
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    return box.width > 0 || box.height > 0 ? box : null;
  };
  // White space at the end of a line has no box.
  const tries = [0, 1, 2, 4, 8, 16, 32];
  const firstBox = tries.map((step) => start + step).filter((at) => at < end);
  const lastBox = tries.map((step) => end - 1 - step).filter((at) => at >= start);
  const find = (offsets: number[]): DOMRect | null => {
    for (const offset of offsets) {
      const box = boxAt(offset);
      if (box) return box;
    }
    return null;
  };
  const first = find(firstBox);
  const last = find(lastBox);
  return first && last ? { top: Math.min(first.top, last.top), bottom: Math.max(first.bottom, last.bottom) } : null;
};
