// The page as runs of text: what a reader sees as one piece, across inline elements and broken at block edges.
import type { Mention } from '../model/mention.ts';
import { isInline, isLeaf, kindOf, textOf, type Container } from './skip.ts';

export type { Container } from './skip.ts';

interface Texts {
  text: string;
  /** The text nodes, and where each begins in `text`. */
  nodes: Text[];
  starts: number[];
}

export interface Run extends Texts {
  container: Container;
  /** What stands in it: at least one. */
  mentions: Mention[];
}

export interface Reading {
  /** Of the container's own text, directly in it or through inline elements, what holds mentions. */
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

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, in fewer bytes: this goes into every page. */
const elementsAndTexts = 5;

const noTexts = (): Texts => ({ text: '', nodes: [], starts: [] });

function addText(texts: Texts, node: Text): void {
  texts.nodes.push(node);
  texts.starts.push(texts.text.length);
  texts.text += node.data;
}

function addRun(runs: Run[], container: Container, texts: Texts, mentions: Mention[]): void {
  if (mentions.length > 0) runs.push({ ...texts, container, mentions });
}

const nextAfter = (walker: TreeWalker): Node | null =>
  walker.nextSibling() ?? (walker.parentNode() && nextAfter(walker));

/**
 * Reads one container at once: nothing can change under the walk. It makes no functions: those of each call would be cold
 * anew, on a page that is read in a moment.
 * @param find the mentions in a text.
 */
export function readContainer(container: Container, find: (text: string) => Mention[]): Reading {
  const reading: Reading = { runs: [], inner: [] };
  // A leaf's text is one string, and one run: to walk it costs several times what asking it does.
  const known = container instanceof Element && isLeaf(container) ? find(textOf(container)) : null;
  if (known?.length === 0) return reading;
  let texts = noTexts();
  // Not by `nextSibling`: a form answers with its field of that name, and the walk would never end.
  const walker = document.createTreeWalker(container, elementsAndTexts);
  let node = walker.firstChild();
  while (node) {
    const kind = node instanceof Element ? kindOf(node) : 'text';
    if (kind === 'text') addText(texts, node as Text);
    else if (kind !== 'inline') {
      if (kind === 'block') reading.inner.push(node as Element);
      if (texts.text !== '') addRun(reading.runs, container, texts, find(texts.text));
      texts = noTexts();
    }
    node = (kind === 'inline' && walker.firstChild()) || nextAfter(walker);
  }
  if (texts.text !== '') addRun(reading.runs, container, texts, known ?? find(texts.text));
  return reading;
}
