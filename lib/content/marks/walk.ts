// Exports `walkTexts`: lists the text nodes of a container in document order. Uses element names only, no styles.
import type { WalkedText } from './measure.ts';
import { isAnnotation } from './annotations.ts';
import { kindOf, nameOf, textOf } from '../scan/elements.ts';
import type { Container } from './texts.ts';

export interface Walked {
  texts: WalkedText[];
  /** Blocks in the container, in document order. */
  inner: Element[];
  /** Groups that end with a `<br>`. */
  brokenAfter: Set<number>;
  /** Maps texts in blocks to their outermost block below the container. */
  blockOf: Map<Text, Element>;
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, as a literal to save bytes in the script. */
const elementsAndTexts = 5;

const nextAfter = (walker: TreeWalker): Node | null =>
  walker.nextSibling() ?? (walker.parentNode() && nextAfter(walker));

/** How the walk treats an element: skips it, enters it, or enters it as an annotation. */
type Step = 'over' | 'into' | 'annotation';

/**
 * Walks synchronously, so the DOM cannot change meanwhile.
 * @param isDeep also enters blocks with text; these do not divide groups.
 * @param most returns null if there is more text than this.
 */
export function walkTexts(container: Container, isDeep = false, most = Infinity): Walked | null {
  const walked: Walked = { texts: [], inner: [], brokenAfter: new Set(), blockOf: new Map() };
  let group = 0;
  let length = 0;
  let annotation: Element | null = null;
  /** The blocks around the current node. */
  const open: Element[] = [];

  function step(element: Element): Step {
    const kind = kindOf(element);
    const name = nameOf(element);
    if (kind === 'inline') return isAnnotation(element, name) ? 'annotation' : 'into';
    if (name === 'br') walked.brokenAfter.add(group);
    const isRead = kind === 'block' && isDeep && /\S/.test(textOf(element));
    // Whether a block with text ends a line depends on its style, which the layout reads later.
    if (!isRead) group++;
    if (kind === 'unread') return 'over';
    walked.inner.push(element);
    if (isRead) open.push(element);
    return isRead ? 'into' : 'over';
  }

  // Not by `nextSibling`: a form field of that name would shadow it, and the walk would never end.
  const walker = document.createTreeWalker(container, elementsAndTexts);
  for (let node = walker.firstChild(); node;) {
    while (open.length > 0 && !open.at(-1)!.contains(node)) open.pop();
    if (annotation && !annotation.contains(node)) annotation = null;
    let way: Step = 'over';
    if (node instanceof Element) way = step(node);
    else {
      if (open[0]) walked.blockOf.set(node as Text, open[0]);
      walked.texts.push({ node: node as Text, group, isAnnotation: annotation !== null });
      length += (node as Text).length;
      if (length > most) return null;
    }
    if (way === 'annotation') annotation ??= node as Element;
    node = (way !== 'over' && walker.firstChild()) || nextAfter(walker);
  }
  return walked;
}
