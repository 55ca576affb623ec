// What changed on the page, told as what to read again.
import { containerOf, type Container } from './blocks.ts';

export interface Change {
  /** Read this container's own text again, or (`isDeep`) everything below it. */
  stale: Map<Container, boolean>;
  /** What came, wherever: there may be shadow roots in it. */
  added: Element[];
  /** Something left the page. */
  hasRemovals: boolean;
}

export interface PageWatch {
  /** Also watches what happens inside this root. */
  include: (root: Node) => void;
  stop: () => void;
}

const observed: MutationObserverInit = { childList: true, characterData: true, subtree: true };

function read(records: readonly MutationRecord[], isOurs: (node: Node) => boolean): Change {
  const stale = new Map<Container, boolean>();
  const all: Element[] = [];
  let hasRemovals = false;
  const mark = (node: Node, isDeep: boolean): void => {
    const container = containerOf(node);
    if (container) stale.set(container, isDeep || stale.get(container) === true);
  };
  for (const record of records) {
    if (record.type === 'characterData') {
      mark(record.target, false);
      continue;
    }
    const removed = [...record.removedNodes].filter((node) => !isOurs(node));
    if (removed.length > 0) hasRemovals = true;
    const added = [...record.addedNodes].filter((node) => !isOurs(node));
    if (added.length + removed.length > 0) mark(record.target, false);
    for (const node of added) {
      if (!(node instanceof Element)) continue;
      all.push(node);
      for (const box of outermostContainers(node)) mark(box, true);
    }
  }
  return { stale, added: all, hasRemovals };
}

/** The containers that came with an added element: itself, or those inside it where it is inline. */
function outermostContainers(element: Element): Element[] {
  if (containerOf(element) === element) return [element];
  return [...element.children].flatMap(outermostContainers);
}

/**
 * Calls `onChange` once for all changes of a turn; a hidden tab is told when it is seen again.
 * @param isOurs nodes that we put there ourselves.
 */
export function watchPage(root: Node, isOurs: (node: Node) => boolean, onChange: (change: Change) => void): PageWatch {
  const observer = new MutationObserver((records) => {
    const change = read(records, isOurs);
    if (change.stale.size > 0 || change.hasRemovals) onChange(change);
  });
  observer.observe(root, observed);
  return {
    include: (inner) => observer.observe(inner, observed),
    stop: () => observer.disconnect(),
  };
}
