// The page as runs of text: what a reader sees as one piece, across inline elements and broken at block edges.
import { isInline, isUnread } from './skip.ts';

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
  inner: Container[];
  /** Custom elements that have no open root yet: one may be attached later, and no mutation tells it. */
  rootless: Element[];
}

/** The container that `node` is read with; for a container, itself. */
export function containerOf(node: Node): Container | null {
  let at = node instanceof Text ? node.parentNode : node;
  while (at instanceof Element && isInline(at) && at.parentNode) at = at.parentNode;
  return at instanceof Element || at instanceof ShadowRoot ? at : null;
}

/** The element of `container` that has a box. */
export const elementOf = (container: Container): Element =>
  container instanceof ShadowRoot ? container.host : container;

/** Shorter than any name. */
const shortestRun = 2;

/** Reads one container whole and at once: nothing can change under the walk. */
export function readContainer(container: Container): Reading {
  const runs: Run[] = [];
  const inner: Container[] = [];
  const rootless: Element[] = [];
  let run: Run = { container, text: '', nodes: [], starts: [] };

  const endRun = (): void => {
    if (run.text.length >= shortestRun) runs.push(run);
    run = { container, text: '', nodes: [], starts: [] };
  };

  /** @returns whether to go on inside. */
  const enter = (node: Node): boolean => {
    if (node instanceof Text) {
      run.nodes.push(node);
      run.starts.push(run.text.length);
      run.text += node.data;
      return false;
    }
    if (!(node instanceof Element)) return false;
    if (isUnread(node) || !isInline(node)) {
      endRun();
      if (!isUnread(node)) inner.push(node);
      return false;
    }
    if (node.shadowRoot) inner.push(node.shadowRoot);
    else if (node.localName.includes('-')) rootless.push(node);
    return true;
  };

  if (container instanceof Element && container.shadowRoot) inner.push(container.shadowRoot);
  // Not by `nextSibling`: a form answers with its field of that name, and the walk would never end.
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const after = (): Node | null => walker.nextSibling() ?? (walker.parentNode() && after());
  let node = walker.firstChild();
  while (node) node = (enter(node) && walker.firstChild()) || after();
  endRun();
  return { runs, inner, rootless };
}
