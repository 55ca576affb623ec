// The text nodes of a container in document order, cut by element names only: no style is asked for.
import type { Met } from './measure.ts';
import { isNote } from './notes.ts';
import { kindOf, nameOf, textOf } from '../scan/elements.ts';
import type { Container } from './texts.ts';

export interface Walked {
  met: Met[];
  /** Blocks in the container, in document order. */
  inner: Element[];
  /** Groups that a `<br>` ends. */
  brokenAfter: Set<number>;
  /** Texts in blocks, with the block directly below the container. */
  blockOf: Map<Text, Element>;
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, in fewer bytes: this goes into every page. */
const elementsAndTexts = 5;

const nextAfter = (walker: TreeWalker): Node | null =>
  walker.nextSibling() ?? (walker.parentNode() && nextAfter(walker));

/** How a walk goes into an element. */
type Step = 'over' | 'into' | 'note';

/**
 * Walks at once: nothing can change under it.
 * @param isDeep goes into blocks too; they do not divide groups.
 * @param most gives up at more text than this.
 */
export function walkTexts(container: Container, isDeep = false, most = Infinity): Walked | null {
  const walked: Walked = { met: [], inner: [], brokenAfter: new Set(), blockOf: new Map() };
  let group = 0;
  let length = 0;
  let note: Element | null = null;
  /** Blocks that the walk is in. */
  const open: Element[] = [];

  function step(element: Element): Step {
    const kind = kindOf(element);
    const name = nameOf(element);
    if (kind === 'inline') return isNote(element, name) ? 'note' : 'into';
    if (name === 'br') walked.brokenAfter.add(group);
    const isRead = kind === 'block' && isDeep && /\S/.test(textOf(element));
    // The style of a block with text tells whether it ends a line.
    if (!isRead) group++;
    if (kind === 'unread') return 'over';
    walked.inner.push(element);
    if (isRead) open.push(element);
    return isRead ? 'into' : 'over';
  }

  // Not by `nextSibling`: a form answers with its field of that name, and the walk would never end.
  const walker = document.createTreeWalker(container, elementsAndTexts);
  for (let node = walker.firstChild(); node;) {
    while (open.length > 0 && !open.at(-1)!.contains(node)) open.pop();
    if (note && !note.contains(node)) note = null;
    let way: Step = 'over';
    if (node instanceof Element) way = step(node);
    else {
      if (open[0]) walked.blockOf.set(node as Text, open[0]);
      walked.met.push({ node: node as Text, group, isNote: note !== null });
      length += (node as Text).length;
      if (length > most) return null;
    }
    if (way === 'note') note ??= node as Element;
    node = (way !== 'over' && walker.firstChild()) || nextAfter(walker);
  }
  return walked;
}
