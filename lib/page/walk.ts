// The text nodes of a container in document order, cut by element names only: no style is asked for.
import type { Met } from './measure.ts';
import { isNote } from './notes.ts';
import { kindOf, nameOf } from './skip.ts';
import type { Container } from './texts.ts';

export interface Walked {
  met: Met[];
  /** Blocks in the container, in document order. */
  inner: Element[];
  /** Groups that a `<br>` ends. */
  brokenAfter: Set<number>;
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, in fewer bytes: this goes into every page. */
const elementsAndTexts = 5;

const nextAfter = (walker: TreeWalker): Node | null =>
  walker.nextSibling() ?? (walker.parentNode() && nextAfter(walker));

/** How a walk goes into an element. */
type Step = 'over' | 'into' | 'note';

/**
 * Walks at once: nothing can change under it.
 * @param isDeep goes into blocks too. They begin and end a group.
 * @param most gives up at more text than this.
 */
export function walkTexts(container: Container, isDeep = false, most = Infinity): Walked | null {
  const walked: Walked = { met: [], inner: [], brokenAfter: new Set() };
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
    group++;
    if (kind === 'unread') return 'over';
    walked.inner.push(element);
    if (isDeep) open.push(element);
    return isDeep ? 'into' : 'over';
  }

  // Not by `nextSibling`: a form answers with its field of that name, and the walk would never end.
  const walker = document.createTreeWalker(container, elementsAndTexts);
  for (let node = walker.firstChild(); node;) {
    while (open.length > 0 && !open.at(-1)!.contains(node)) {
      open.pop();
      group++;
    }
    if (note && !note.contains(node)) note = null;
    let way: Step = 'over';
    if (node instanceof Element) way = step(node);
    else {
      walked.met.push({ node: node as Text, group, isNote: note !== null });
      length += (node as Text).length;
      if (length > most) return null;
    }
    if (way === 'note') note ??= node as Element;
    node = (way !== 'over' && walker.firstChild()) || nextAfter(walker);
  }
  return walked;
}
