// The page as runs of text: what a reader sees as one piece, across inline elements and broken at block edges.
import { isInline, isLeaf, isUnread } from './skip.ts';

/** An element that makes a block, or an open shadow root: text is read together within it. */
export type Container = Element | ShadowRoot;

export interface Run {
  container: Container;
  text: string;
  /** The text nodes, and where each begins in `text`. */
  nodes: Text[];
  starts: number[];
}

export interface Reading {
  /** The container's own text: directly in it or through inline elements. */
  runs: Run[];
  /** Containers inside it, in document order, not read yet. */
  inner: Element[];
}

/** The container that `node` is read with; for a container, itself. */
export function containerOf(node: Node): Container | null {
  let at = node instanceof Text ? node.parentNode : node;
  while (at instanceof Element && isInline(at) && at.parentNode) at = at.parentNode;
  return at instanceof Element || at instanceof ShadowRoot ? at : null;
}

/** The element that `container` is, or is the root of. */
export const elementOf = (container: Container): Element =>
  container instanceof ShadowRoot ? container.host : container;

/** The nearest element that has a box: one with `display: contents` has none. */
export function boxOf(container: Container): Element {
  let at = elementOf(container);
  while (at.parentElement && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}

/** Shorter than any name. */
const shortestRun = 2;

/**
 * Reads one container at once: nothing can change under the walk.
 * @param mayHold asked of a leaf, whose text is one string: to walk it costs several times that.
 */
export function readContainer(container: Container, mayHold: (text: string) => boolean): Reading {
  const reading: Reading = { runs: [], inner: [] };
  if (container instanceof Element && isLeaf(container) && !mayHold(container.textContent)) return reading;
  let run: Run | null = null;

  const endRun = (): void => {
    if (run && run.text.length >= shortestRun) reading.runs.push(run);
    run = null;
  };

  /** @returns whether to go on inside. */
  const enter = (node: Node): boolean => {
    if (node instanceof Text) {
      run ??= { container, text: '', nodes: [], starts: [] };
      run.nodes.push(node);
      run.starts.push(run.text.length);
      run.text += node.data;
    }
    if (!(node instanceof Element)) return false;
    const isSkipped = isUnread(node);
    const isPart = !isSkipped && isInline(node);
    if (!isPart) endRun();
    if (!isPart && !isSkipped) reading.inner.push(node);
    return isPart;
  };

  // Not by `nextSibling`: a form answers with its field of that name, and the walk would never end.
  const walker = document.createTreeWalker(container);
  const after = (): Node | null => walker.nextSibling() ?? (walker.parentNode() && after());
  let node = walker.firstChild();
  while (node) node = (enter(node) && walker.firstChild()) || after();
  endRun();
  return reading;
}
