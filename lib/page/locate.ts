// Offsets in a run → places in text nodes.
import type { Mention } from '../model/mention.ts';
import type { Container, Run } from './blocks.ts';

export interface Segment {
  node: Text;
  start: number;
  end: number;
}

/** A mention where it stands on the page. */
export interface PageMention {
  mention: Mention;
  container: Container;
  /** One for each text node that the mention touches. */
  segments: Segment[];
}

const staysInline = (element: Element): boolean => {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
};

/** Whether a reader sees the two nodes side by side: no element on the way between them makes a box of its own. */
function runsTogether(first: Text, second: Text, container: Container): boolean {
  for (const node of [first, second]) {
    for (let at = node.parentElement; at && at !== container; at = at.parentElement) {
      if (!at.contains(node === first ? second : first) && !staysInline(at)) return false;
    }
  }
  return true;
}

/** @returns null when the mention only comes about by reading two separate boxes as one. */
export function locate(run: Omit<Run, 'mentions'>, mention: Mention): PageMention | null {
  const segments: Segment[] = [];
  let index = run.starts.findLastIndex((start) => start <= mention.start);
  for (; index < run.nodes.length && run.starts[index]! < mention.end; index++) {
    const node = run.nodes[index]!;
    const from = run.starts[index]!;
    const start = Math.max(0, mention.start - from);
    const end = Math.min(node.length, mention.end - from);
    if (end > start) segments.push({ node, start, end });
  }
  for (let at = 1; at < segments.length; at++) {
    if (!runsTogether(segments[at - 1]!.node, segments[at]!.node, run.container)) return null;
  }
  return segments.length > 0 ? { mention, container: run.container, segments } : null;
}
